"""Keep the index: a room calls these in the transaction that writes the item itself."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from django.db import transaction

from xiangyin.core.models import SearchItem
from xiangyin.core.scope import everywhere
from xiangyin.core.search.engine import Row
from xiangyin.core.search.engines import engine
from xiangyin.core.search.keys import key_of, keys_of
from xiangyin.core.text.normalise import search_form

BATCH = 500


class Text(NamedTuple):
    """What is searched of one item: whose it is, and its title and body as one text."""

    item_id: int
    division_code: str
    text: str


def index_put(*, kind: str, item_id: int, division_code: str, text: str) -> None:
    """Index a text, or what it has become; it is found as soon as the caller's work stands."""
    _require_transaction()
    row = _row(kind, Text(item_id, division_code, text))
    kept = _kept(row.key)
    if kept == (row.division_code, row.form):
        return
    if kept:
        engine().erase([row.key])
    engine().store([row])


def index_remove(kind: str, item_id: int) -> None:
    """Let a text be found no longer; one that was never indexed is no mistake."""
    _require_transaction()
    engine().erase([key_of(kind, item_id)])


@transaction.atomic
def index_rebuild(kind: str, items: Iterable[Text | tuple[int, str, str]]) -> int:
    """Index a kind anew from all its items and return how many there are."""
    rows = (_row(kind, Text(*item)) for item in items)
    count = 0
    with engine().refill(*keys_of(kind)):
        for batch in _batches(rows):
            engine().store(batch)
            count += len(batch)
    return count


def _row(kind: str, text: Text) -> Row:
    form = search_form(text.text)
    return Row(key_of(kind, text.item_id), kind, text.item_id, text.division_code, form)


def _kept(key: int) -> tuple[str, str] | None:
    with everywhere(reason="an item is indexed anew wherever it lay before"):
        return SearchItem.objects.filter(id=key).values_list("division_code", "form").first()


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _require_transaction() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("a text is indexed in the transaction that writes it")
