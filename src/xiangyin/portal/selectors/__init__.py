"""What the public may know. Only what these return ever reaches a public page.

They return plain values with names, days and redacted texts, never records: a template cannot
print a telephone it was not given.
"""
