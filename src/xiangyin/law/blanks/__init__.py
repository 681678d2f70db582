"""What the law leaves to be filled in, an area a module; the packs fill it."""
