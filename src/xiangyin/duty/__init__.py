"""Trace one: what each deputy did, entered by the act itself."""
