"""The pack for teachers: ``python -m teaching.pack`` writes one zip for the printer and the learning platform.

- ``chosen``: which topics, questions and seeds;
- ``sheets``: worksheets and their keys; ``answers``: the keys as a table;
- ``moodle``, ``qti``: the same questions for learning platforms;
- ``texts``: the texts of ``teaching/`` for the printer; ``slides``: the figures of the book, one a slide;
- ``printing``: Chromium makes a PDF of an HTML document that asks for nothing else.

Nothing of it is part of the book's site.
"""
