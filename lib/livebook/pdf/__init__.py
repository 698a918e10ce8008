"""The book on paper: built pages in, PDF out.

``outline`` reads the order of the pages, ``document`` makes one HTML document of them, ``printer`` has Chromium print
it, ``bookmarks`` reads from the printed pages where things stand and writes it into the file.
"""
