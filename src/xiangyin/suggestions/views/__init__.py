"""The room's pages: one verb each, GET shows the form, POST does it."""
