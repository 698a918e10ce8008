"""Explorers that only the tests know; they show that the machinery knows nothing of aluminium."""
