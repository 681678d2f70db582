"""The staff and deputies' door: home pages by role, navigation."""
