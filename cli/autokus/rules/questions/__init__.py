"""What is asked about a conversation before any model: one file per question, in the order of `rules/decision.py`."""
