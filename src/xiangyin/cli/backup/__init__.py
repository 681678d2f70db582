"""One file that holds everything an installation must keep, and the way back.

A backup is a .tar.gz: the database (one consistent moment), the files, the keys unless they are
left out, and `manifest.json` last, with the SHA-256 of every member and the rows of every table.
Restoring verifies all of it beside the live data before anything is touched; then one rename
decides, and what was there before is kept in `before-restore-…`.
"""
