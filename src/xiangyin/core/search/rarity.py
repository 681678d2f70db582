"""How telling a bigram is: the rarer among the texts of its kind, the more.

Counted over the newest texts of the whole installation and kept in the process. Only numbers of
texts per pair of characters are kept, nothing that was written.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

from django.db.models import QuerySet
from django.db.models.functions import Left

from xiangyin.core.models import SearchItem
from xiangyin.core.prepared import prepared
from xiangyin.core.scope import everywhere
from xiangyin.core.search.grams import grams_of
from xiangyin.core.search.keys import key_of, keys_of

SAMPLE = 2000  # texts that are counted
READ = 2000  # characters of each text that are counted and compared


@dataclass(frozen=True)
class Rarity:
    """The weight of each bigram that several texts hold, and of those that one or none does."""

    weights: Mapping[str, float]
    rarest: float
    newest: int  # about as many texts as there are, of which only the newest were counted

    def weight(self, gram: str) -> float:
        """Return the weight of one bigram: ln(1 + texts / texts that hold it)."""
        return self.weights.get(gram, self.rarest)

    def weigh(self, grams: Iterable[str]) -> float:
        """Return the weight of several bigrams together."""
        return sum(map(self.weights.get, grams, repeat(self.rarest)))

    def held(self, gram: str) -> float:
        """Return about how many texts of the whole installation hold one bigram."""
        return self.newest / math.expm1(self.weight(gram))


def rarity_of(kind: str) -> Rarity:
    """Return the weights of the kind, counted anew each time it has grown by a few per cent.

    They are counted up to a round number, so that every process counts the same texts.
    """
    newest = _newest(kind)
    step = 1 << max(0, newest.bit_length() - 5)
    return _count(kind, newest - newest % step)


def forget() -> None:
    """Forget every count: for tests, whose databases are emptied."""
    _count.cache_clear()


def _newest(kind: str) -> int:
    first, after = keys_of(kind)
    with everywhere(reason="weights are the same for everybody"):
        newest = _newest_first(first=first, after=after)
    return newest[0] if newest else 0


@prepared
def _newest_first(*, first: int, after: int) -> QuerySet[SearchItem, int]:
    items = SearchItem.objects.filter(id__gte=first, id__lt=after)
    return items.order_by("-id").values_list("item_id", flat=True)[:1]


@lru_cache(maxsize=8)
def _count(kind: str, until: int) -> Rarity:
    holding: Counter[str] = Counter()
    with everywhere(reason="weights are the same for everybody"):
        items = SearchItem.objects.filter(id__gte=keys_of(kind)[0], id__lte=key_of(kind, until))
        forms = list(items.order_by("-id").values_list(Left("form", READ), flat=True)[:SAMPLE])
    for form in forms:
        holding.update(grams_of(form))
    texts = max(1, len(forms))
    weight_of = {n: math.log1p(texts / n) for n in set(holding.values())}
    weights = {gram: weight_of[n] for gram, n in holding.items() if n > 1}
    return Rarity(weights, rarest=math.log1p(texts), newest=until)
