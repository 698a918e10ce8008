"""How a page is found, shared, run and cited.

``index`` lets the search find formulas, ``describe`` writes what search engines and messengers read, ``social`` draws
the picture that they show, ``cite`` and ``run`` fill the folds at the end of a page, ``extension`` is the Sphinx
extension. Two addresses are settings, and without them nothing pretends to have one: where the book is published
(``BOOK_URL`` in the environment of the build) and where its sources are (``repository-code`` in ``CITATION.cff``).
"""
