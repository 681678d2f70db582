"""What each congress decides for itself, and the mark tables that come with the software."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from xiangyin.casework.models import Mark, MarkScheme, OfficeRules
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors.cases import office_rules_of
from xiangyin.congress.models import Congress
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.permissions import require
from xiangyin.core.records import checked

SHIPPED = Path(__file__).parents[1] / "marks.yaml"


@transaction.atomic
def marks_load_shipped() -> int:
    """Enter the shipped mark tables that are not there yet; returns how many were new."""
    made = 0
    for entry in yaml.safe_load(SHIPPED.read_text(encoding="utf-8")):
        scheme, is_new = MarkScheme.objects.get_or_create(
            name=entry["name"],
            version=entry["version"],
            defaults={"from_on": _day(entry["from_on"]), "source": entry["source"]},
        )
        if is_new:
            made += 1
            Mark.objects.bulk_create(
                Mark(scheme=scheme, position=n, **fields)
                for n, fields in enumerate(entry["marks"], start=1)
            )
    return made


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


@transaction.atomic
def office_rules_set(
    *, actor: Actor, congress: Congress, at: datetime, **changes: Any
) -> OfficeRules:
    """Set some of the congress's own rules; running clocks are not touched."""
    require(actor, CasePerm.SET_RULES, congress)
    rules = office_rules_of(congress)
    before = {name: getattr(rules, name) for name in changes}
    for name, value in changes.items():
        setattr(rules, name, value)
    checked(rules)
    rules.save()
    record(actor, "casework.rules_set", rules, at=at, before=before, after=changes)
    return rules
