"""Questions that check themselves, in the page, in the notebook and on paper. Knows nothing of aluminium."""
