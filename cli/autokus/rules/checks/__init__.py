"""What is asked about a composed text before it leaves: one file per check, in the order of `rules/gate.py`."""
