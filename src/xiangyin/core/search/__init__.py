"""Chinese full-text search and similar-item search, in the database the rows are in.

Every pair of neighbouring characters of a text is a term (a bigram), so any substring of two
characters or more is found without a dictionary. Rooms use `services` to index and `selectors`
to ask; docs/subsystems/search.md says why it is so and what it costs.
"""
