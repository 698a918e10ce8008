"""Questions that check themselves, in Jupyter, in the page and on paper. Page-safe; knows nothing of any subject.

- ``questions``: what a question is (numeric, choice, order, coding);
- ``seeds``, ``units``, ``reading``: its numbers, and what people type;
- ``judge``: the verdict on a reply.
"""
