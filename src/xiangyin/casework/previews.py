"""What a hand-over would start, before it is made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from xiangyin.casework import rules
from xiangyin.casework.models import Assignment, Case, Clock
from xiangyin.casework.panel.deadlines import Deadline, deadline_of_sum
from xiangyin.casework.selectors import office_rules_of
from xiangyin.casework.services import HandOver
from xiangyin.congress.models import Unit


@dataclass(frozen=True)
class UnitPreview:
    """One unit, and the deadlines it would have."""

    unit: Unit
    role: str
    deadlines: list[Deadline]


def hand_over_preview(
    case: Case,
    to: Sequence[HandOver],
    units: Mapping[int, Unit],
    on: date,
    *,
    is_difficult: bool,
    reason: str,
) -> list[UnitPreview]:
    """Work the sums that services.case_hand_over will store; nothing is kept."""
    office = office_rules_of(case.congress)
    case.is_difficult = case.is_difficult or is_difficult
    reply = rules.reply_sum(case, office, on, reason=reason)
    previews = []
    for entry in to:
        sums = [(Clock.Kind.SEND_BACK, rules.send_back_sum(case, office, on))]
        if entry.role == Assignment.Role.CO:
            sums.append((Clock.Kind.OPINION, rules.opinion_sum(case, office, on, reply)))
        else:
            contact = rules.contact_sum(case, office, on)
            sums += [(Clock.Kind.CONTACT, contact)] if contact else []
            sums.append((Clock.Kind.REPLY, reply))
        deadlines = [
            deadline_of_sum(str(kind.label), worked, on, yellow_days=office.yellow_days)
            for kind, worked in sums
        ]
        previews.append(UnitPreview(units[entry.unit_id], str(entry.role.label), deadlines))
    return previews
