"""Chinese text as township papers need it: names, strokes, pinyin, dates, identity numbers, codes.

Pure Python: no Django, no database, no clock.
"""
