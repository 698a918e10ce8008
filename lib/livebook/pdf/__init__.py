"""The book on paper: built pages in, PDF out.

``outline`` reads the order of the pages, ``document`` makes one HTML document of them, ``printer`` has Chromium print it
and puts in what only the printed pages can tell: the page numbers of the contents.
"""
