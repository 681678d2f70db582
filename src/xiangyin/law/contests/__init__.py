"""Contests: papers counted, totals settled into who is elected. Every election is a variant."""
