"""The engine: a matter handed over and followed to its end. It knows nothing of suggestions."""
