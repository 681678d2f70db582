"""A text cut into the terms it is indexed by. Pure functions."""

from operator import add

from xiangyin.core.text.normalise import search_form

MAX_QUERY_TERMS = 24
DIVISION_LENGTHS = (2, 4, 6, 9, 12)  # province, prefecture, county, township, village


def grams_of(form: str) -> list[str]:
    """Return the distinct bigrams of a search form, in the order they first appear."""
    return list(dict.fromkeys(map(add, form, form[1:])))


def gram_set(form: str) -> set[str]:
    """Return the same bigrams in no order, which is sooner done."""
    return set(map(add, form, form[1:]))


def division_term(division_code: str) -> str:
    """Return the term of the smallest known division that holds `division_code`.

    Everywhere has no term; what is no division at all gets one under which nothing is indexed.
    A term is longer than two characters, so it is never mistaken for a bigram.
    """
    if not division_code:
        return ""
    known = [n for n in DIVISION_LENGTHS if n <= len(division_code)]
    return f"d{division_code[: known[-1]]}" if known else f"d{division_code}?"


def division_terms(division_code: str) -> list[str]:
    """Return the terms of a division and of every division above it."""
    return [f"d{division_code[:n]}" for n in DIVISION_LENGTHS if n <= len(division_code)]


def index_terms(form: str, division_code: str) -> list[str]:
    """Return everything one text is indexed under."""
    return division_terms(division_code) + grams_of(form)


def words_of(query: str) -> list[str]:
    """Return the words of a query in search form, each to be found as it stands.

    A query of single characters is one word with gaps (names are padded: 张　三).
    """
    words = list(dict.fromkeys(filter(None, map(search_form, query.split()))))
    if words and max(map(len, words)) < 2:
        return ["".join(map(search_form, query.split()))]
    return words


def query_terms(words: list[str]) -> list[str]:
    """Return enough bigrams of the words to narrow a search down.

    Every hit is read and compared in full, so a long query needs no more than a few of its terms.
    """
    terms = list(dict.fromkeys(gram for word in words for gram in grams_of(word)))
    step = -(-len(terms) // MAX_QUERY_TERMS) or 1
    return terms[::step]
