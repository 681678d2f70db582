"""The passages two texts share, as the first one spells them."""

from collections.abc import Callable
from functools import cache, lru_cache

from xiangyin.core.text.normalise import search_form

SHORTEST = 3


def phrases_shared(
    text: str, *, weigh: Callable[[str], float], limit: int = 3
) -> Callable[[str], tuple[str, ...]]:
    """Return what finds the most telling passages of `text` that stand in another text as well."""
    aligned = cache(lambda: _aligned(text))  # the first to ask pays, and the text is not kept

    def shared(other_form: str) -> tuple[str, ...]:
        form, places = aligned()
        whole = filter(None, (_whole(form, *span) for span in _spans(form, other_form)))
        spans = sorted(whole, key=lambda s: (-weigh(form[s[0] : s[1]]), s))
        phrases: list[str] = []
        for span in spans:
            phrase = _as_written(text, form, places, span)
            if not any(phrase in longer for longer in phrases):
                phrases.append(phrase)
        return tuple(phrases[:limit])

    return shared


def _spans(form: str, other: str) -> list[tuple[int, int]]:
    """Return the longest common passages from left to right, none overlapping."""
    spans, start = [], 0
    while start + SHORTEST <= len(form):
        end = start + SHORTEST
        if form[start:end] not in other:
            start += 1
            continue
        while end < len(form) and form[start : end + 1] in other:
            end += 1
        spans.append((start, end))
        start = end
    return spans


def _whole(form: str, start: int, end: int) -> tuple[int, int] | None:
    """Leave off signs at the ends and the rest of a number that is cut: of 1.2公里, not .2公里."""
    while start < end and (not form[start].isalnum() or _splits_number(form, start)):
        start += 1
    while start < end and (not form[end - 1].isalnum() or _splits_number(form, end)):
        end -= 1
    return (start, end) if end - start >= SHORTEST else None


def _splits_number(form: str, place: int) -> bool:
    """A number goes on from before `place` to behind it."""
    before, behind = form[max(place - 2, 0) : place], form[place : place + 2]
    if not before or not behind:
        return False
    joined = before[-1].isdigit() or (before[-1] == "." and before[0].isdigit())
    return joined and (behind[0].isdigit() or (behind[0] == "." and behind[-1].isdigit()))


_of_sign = lru_cache(maxsize=8192)(search_form)


def _aligned(text: str) -> tuple[str, list[int]]:
    """Return the search form and, for each of its characters, its place in the text.

    The places are empty where characters combine, so that the form is not made sign by sign.
    """
    pieces = [_of_sign(character) for character in text]
    form = search_form(text)
    if "".join(pieces) != form:
        return form, []
    return form, [place for place, piece in enumerate(pieces) for _ in piece]


def _as_written(text: str, form: str, places: list[int], span: tuple[int, int]) -> str:
    if not places:
        return form[span[0] : span[1]]
    return " ".join(text[places[span[0]] : places[span[1] - 1] + 1].split())
