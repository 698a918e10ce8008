"""The book without a network: one zip to carry, and a copy that a reader's browser keeps.

``archive`` packs the built book, ``local`` makes its scripts work from the file system, ``keep`` is the Sphinx
extension that makes the service worker, ``files`` says which files of a built book travel.
"""
