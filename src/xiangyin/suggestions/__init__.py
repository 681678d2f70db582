"""Motions and suggestions: from the deputy's phone to the public record."""
