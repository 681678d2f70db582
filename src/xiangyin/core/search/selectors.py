"""Ask the index. Answers hold what lies in the scope in force, and outside any scope nothing."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, partial

from django.db.models import QuerySet
from django.db.models.functions import Left
from django.utils.translation import gettext as _

from xiangyin.core.errors import DomainError
from xiangyin.core.models import SearchItem
from xiangyin.core.prepared import prepared
from xiangyin.core.scope import UnscopedQuery, current_scope, is_under, under
from xiangyin.core.search.engine import Span
from xiangyin.core.search.engines import engine
from xiangyin.core.search.grams import gram_set, grams_of, query_terms, words_of
from xiangyin.core.search.keys import key_of, keys_of
from xiangyin.core.search.phrases import phrases_shared
from xiangyin.core.search.rarity import READ, Rarity, rarity_of
from xiangyin.core.text.normalise import search_form

MAX_QUERY = 200  # characters of a query that are read
MAX_TELLING = 48  # bigrams of a text by which others like it are looked up
FEW_TELLING = 6  # and at least so many, however common
MAX_HELD = 12_000  # texts that hold one of them, all told
CANDIDATES = 60  # texts that are read and compared
LEAST_SCORE = 0.08  # below it two texts share officialese, not a matter


class QueryTooShort(DomainError):
    """A single character stands in nearly every text."""

    code = "query-too-short"


@dataclass(frozen=True)
class Match:
    """A similar item: how much of the wording that matters both share, and the passages."""

    item_id: int
    score: float
    passages: Callable[[], tuple[str, ...]] = field(repr=False, compare=False)

    @cached_property
    def shared(self) -> tuple[str, ...]:
        """The most telling passages, looked for when they are to be shown."""
        return self.passages()


def find(*, kind: str, query: str, limit: int = 20, before: int | None = None) -> list[int]:
    """Return the items in which every word of the query stands, newest first.

    Words are parted by blanks; `before` is the last item of the page before. Complete for words
    of two characters or more, whatever they are: nothing in a query is an operator.
    """
    span = _span(kind, before=before)
    words = words_of(query[:MAX_QUERY])
    if not words or max(map(len, words)) < 2:
        raise QueryTooShort(
            _("请至少输入两个字：只有一个字时，几乎每一篇都符合。"), hint=_("再多写一个字试试。")
        )
    return engine().holding(span, query_terms(words), words, limit)


def similar(
    *,
    kind: str,
    text: str,
    limit: int = 3,
    exclude: int | None = None,
    division_code: str | None = None,
) -> list[Match]:
    """Return the items most like the text, the most like first.

    Candidates share the text's rarest bigrams; they are ranked by the cosine of all bigrams of
    both texts, each weighted by its rarity: 1 is the same wording, 0 not one bigram in common.
    """
    span = _span(kind, division_code=division_code)
    rarity = rarity_of(kind)
    text = text[:READ]
    grams = grams_of(search_form(text))
    found = engine().sharing(span, telling(grams, rarity), CANDIDATES + 1)
    own = None if exclude is None else key_of(kind, exclude)
    keys = [key for key in found if key != own][:CANDIDATES]
    like = likeness_to(grams, rarity)
    scored = [(like(gram_set(form)), item, form) for item, form in _forms(span, keys)]
    shared = phrases_shared(text, weigh=_weigher(rarity))
    best = sorted(scored, key=lambda s: (-s[0], -s[1]))[:limit]
    return [
        Match(item, round(score, 3), partial(shared, form))
        for score, item, form in best
        if score >= LEAST_SCORE
    ]


def _forms(span: Span, keys: list[int]) -> list[tuple[int, str]]:
    """The candidates' texts as they are compared."""
    if span.division_code == current_scope():
        return _forms_in_scope(keys=tuple(keys))
    items = SearchItem.objects.filter(under(span.division_code), id__in=keys)
    return list(items.values_list("item_id", Left("form", READ)))


@prepared
def _forms_in_scope(*, keys: tuple[int, ...]) -> QuerySet[SearchItem, tuple[int, str]]:
    items = SearchItem.objects.filter(id__in=keys)
    return items.values_list("item_id", Left("form", READ))


def telling(grams: list[str], rarity: Rarity) -> dict[str, float]:
    """Return the rarest bigrams and their weights, as many as are cheap to look up.

    Of equally rare ones the first stand first: a title says what the matter is.
    """
    chosen: dict[str, float] = {}
    held = 0.0
    for gram in sorted(grams, key=rarity.weight, reverse=True)[:MAX_TELLING]:
        held += rarity.held(gram)
        if len(chosen) >= FEW_TELLING and held > MAX_HELD:
            break
        chosen[gram] = rarity.weight(gram)
    return chosen


def likeness_to(grams: Iterable[str], rarity: Rarity) -> Callable[[set[str]], float]:
    """Return what compares other texts' bigrams with these: the cosine of both, 0 to 1.

    It is the weight both share over the geometric mean of what each weighs.
    """
    mine = set(grams)
    weight = rarity.weigh(mine)

    def like(theirs: set[str]) -> float:
        shared = rarity.weigh(mine & theirs)
        return shared / math.sqrt(weight * rarity.weigh(theirs)) if shared else 0.0

    return like


def _weigher(rarity: Rarity) -> Callable[[str], float]:
    return lambda passage: rarity.weigh(gram_set(passage))


def _span(kind: str, *, before: int | None = None, division_code: str | None = None) -> Span:
    scope = current_scope()
    if scope is None:
        raise UnscopedQuery("a text was looked for outside a scope: wrap the call in scope(code)")
    wanted = scope if division_code is None or is_under(scope, division_code) else division_code
    if not is_under(wanted, scope):
        raise UnscopedQuery(f"a text of {wanted} was looked for in the scope of {scope}")
    first, after = keys_of(kind)
    return Span(first, after if before is None else key_of(kind, before), wanted)
