"""Divisions: where everything belongs."""
