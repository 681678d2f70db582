"""Numbers that run on without gaps and are never given twice."""

from django.db import transaction

from xiangyin.core.models import Sequence


def next_number(key: str) -> int:
    """Take the next number of the run `key`, inside the caller's transaction.

    The row stays locked until that transaction ends, so two offices clerks never get the same
    number, and a verb that fails gives its number back.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("a number is taken in the transaction that uses it")
    locked = Sequence.objects.select_for_update(no_key=True)
    sequence = locked.filter(pk=key).first()
    if sequence is None:
        Sequence.objects.bulk_create([Sequence(key=key)], ignore_conflicts=True)
        sequence = locked.get(pk=key)
    sequence.last += 1
    sequence.save(update_fields=["last"])
    return sequence.last
