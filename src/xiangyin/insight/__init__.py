"""Counts with their formulas, each as n/N and traceable to its list."""
