"""The terminal's door: `xiangyin …`."""
