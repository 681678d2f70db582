"""Pages of this room: the roster, its import, the structure, the bodies, the office."""
