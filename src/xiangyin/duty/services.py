"""Enter what a deputy did. Called by the verb that is the act, never by a person."""

from datetime import date

from django.db import transaction

from xiangyin.congress.models import Deputy, Session
from xiangyin.duty.models import DutyEntry


@transaction.atomic
def entry_record(
    *, deputy: Deputy, kind: DutyEntry.Kind, on: date, text: str, source: str
) -> DutyEntry:
    """Enter one line; the same source enters it once, however often it is told.

    `source` names the act ("suggestions:12"); a line once withdrawn comes back with it.
    """
    entry, is_new = DutyEntry.objects.get_or_create(
        deputy=deputy,
        source=source,
        defaults={
            "division_code": deputy.division_code,
            "kind": kind,
            "on": on,
            "text": text[:300],
            "in_session": _is_in_session(deputy, on),
        },
    )
    if not is_new and entry.withdrawn_on is not None:
        entry.withdrawn_on = None
        entry.save(update_fields=["withdrawn_on"])
    return entry


def _is_in_session(deputy: Deputy, on: date) -> bool:
    sessions = Session.objects.filter(term_id=deputy.term_id, opens_on__lte=on, closes_on__gte=on)
    return sessions.exists()


@transaction.atomic
def entry_withdraw(*, deputy: Deputy, source: str, on: date) -> int:
    """Strike a line whose act was taken back; the line stays readable as struck."""
    lines = DutyEntry.objects.filter(deputy=deputy, source=source, withdrawn_on=None)
    return lines.update(withdrawn_on=on)
