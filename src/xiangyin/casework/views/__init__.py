"""Pages of the engine's verbs and lists. Where a case is read, another room shows it (pages.py)."""
