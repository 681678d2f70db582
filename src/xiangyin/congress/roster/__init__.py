"""A township's deputy roster as a spreadsheet: read, understood, previewed, compared, written.

Pure Python: bytes and plain values in, plain values out; nothing here touches the database.
"""
