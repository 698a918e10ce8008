"""The questions of the book, one topic a module; each has ``QUESTIONS`` (see ``quiz.questions``)."""
