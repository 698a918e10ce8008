"""What every page loads, made light: one style sheet and one script, with what the pages use and no more.

``assets`` makes the files (with ``slim.mjs``), ``extension`` is the Sphinx extension that puts them in the place of
what theme and extensions bring, ``policy`` says what a page may load and run. ``templates`` are those of the theme
that name its files or run a script inside the page; ``page`` is our part of the style sheet and of the scripts.
"""
