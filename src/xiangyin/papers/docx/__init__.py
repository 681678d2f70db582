"""Official documents as .docx, pure Python: geometry, layouts, contexts, rendering, checks."""
