"""Who may sign in, and which hats they wear."""
