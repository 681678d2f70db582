"""Pages of this room: signing in, one's own account, accounts and hats, codes, the trail."""
