"""Record an act as the next link of its division's chain; verify chains."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db import models, transaction

from xiangyin.core.actors import Actor
from xiangyin.core.audit import codes
from xiangyin.core.models import AuditEntry, AuditHead


def record(
    actor: Actor,
    code: str,
    subject: models.Model,
    *,
    at: datetime,
    division_code: str | None = None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Append one act to the chain of the subject's division, inside the caller's transaction.

    `before` and `after` hold the changed fields only, as plain values. What is secret (a sealed
    field, a password) is never among them.
    """
    codes.sentence_of(code)
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an act is recorded in the transaction that performs it")
    chain = division_code if division_code is not None else subject.division_code  # type: ignore[attr-defined]
    head = _locked_head(chain)
    entry = AuditEntry(
        division_code=chain,
        seq=head.seq + 1,
        at=at,
        user_id=actor.user_id,
        actor_name=actor.name,
        actor_role=actor.role.value,
        code=code,
        subject_kind=subject._meta.label_lower,
        subject_id=str(subject.pk),
        subject_text=str(subject)[:200],
        data=_canonical({"before": before or {}, "after": after or {}}),
        previous=head.hash,
    )
    entry.hash = link_hash(entry)
    entry.save(force_insert=True)
    AuditHead.objects.filter(pk=chain).update(seq=entry.seq, hash=entry.hash)
    return entry


def _locked_head(chain: str) -> AuditHead:
    locked = AuditHead.objects.select_for_update(no_key=True)
    head = locked.filter(pk=chain).first()
    if head is None:
        AuditHead.objects.bulk_create([AuditHead(division_code=chain)], ignore_conflicts=True)
        head = locked.get(pk=chain)
    return head


def link_hash(entry: AuditEntry) -> str:
    """Return the SHA-256 of the entry's content and of the link before it, in hex."""
    content = [
        entry.division_code,
        entry.seq,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.user_id,
        entry.actor_name,
        entry.actor_role,
        entry.code,
        entry.subject_kind,
        entry.subject_id,
        entry.subject_text,
        entry.data,
        entry.previous,
    ]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def _canonical(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, default=_plain)


def _plain(value: Any) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value)


@dataclass(frozen=True)
class Break:
    """Where a chain does not hold: division, the first bad number, and what is wrong there."""

    division_code: str
    seq: int
    reason: str


def breaks(division_code: str | None = None) -> Iterator[Break]:
    """Walk the chains (one, or all) and yield the first break of each."""
    heads = AuditHead.objects.order_by("division_code")
    if division_code is not None:
        heads = heads.filter(division_code=division_code)
    known = set()
    for head in heads:
        known.add(head.division_code)
        found = _first_break(head)
        if found:
            yield found
    if division_code is None:
        orphans = AuditEntry.objects.exclude(division_code__in=known)
        for code in orphans.values_list("division_code", flat=True).distinct():
            yield Break(code, 0, "这条链的链头记录不见了")


def _first_break(head: AuditHead) -> Break | None:
    previous, expected = "", 1
    entries = AuditEntry.objects.filter(division_code=head.division_code).order_by("seq")
    for entry in entries.iterator(chunk_size=2000):
        if entry.seq != expected:
            return Break(head.division_code, expected, f"缺第{expected}条")
        if entry.previous != previous:
            return Break(head.division_code, entry.seq, "与上一条接不上")
        if entry.hash != link_hash(entry):
            return Break(head.division_code, entry.seq, "内容与摘要不符")
        previous, expected = entry.hash, expected + 1
    if (head.seq, head.hash) != (expected - 1, previous):
        return Break(head.division_code, expected, "末尾的记录被删去")
    return None
