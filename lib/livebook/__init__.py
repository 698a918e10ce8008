"""The machinery of a live figure: one Python model, drawn by matplotlib, moved by a reader.

Read in this order:

- ``controls``: what a reader can set (page-safe)
- ``numbers``: how a number is written (page-safe)
- ``painter``: what a state of the model changes in the drawing (page-safe); ``shapes``: bands and flows for it
- ``live``: what a state changes in everything that a reader sees (page-safe)
- ``svg``: matplotlib figures as SVG with named, movable parts
- ``explorer``: an explorer module, checked; its views in Jupyter and on the page
- ``frame``: the HTML around the drawing; ``widget``: its twin in Jupyter
- ``picture``: a figure that does not move
- ``glue``: hands a number of a notebook to the text
- ``bundle``: the files that a page needs to run the models; ``sphinx_extension`` puts them into the book;
  ``parallel`` has it built by all processors
- ``timeless``: zips that are the same each time
- ``page``: the scripts and the style sheet of the page

"Page-safe" modules run in CPython and, in the reader's browser, in MicroPython. Nothing here knows of aluminium.
"""
