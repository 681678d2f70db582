"""One page that shows every part of the look in every state; only in a demo."""
