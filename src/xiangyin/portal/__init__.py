"""The public's door: no account, nothing personal."""
