"""Gather a case's facts, ask the kernel, return the sum a clock stores. Nothing else.

Where the law sets no term, the congress's own rule (OfficeRules) does, and says that it is one.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from xiangyin import law
from xiangyin.casework.models import Case, Clock, OfficeRules
from xiangyin.core.calendar import work_calendar
from xiangyin.law import Finding, date_text, facts


@dataclass(frozen=True)
class Sum:
    """A deadline with its working: what a Clock keeps."""

    rule: str
    starts_on: date
    due_on: date
    sentence: str
    steps: list[str]
    citation: str = ""
    finding: dict[str, Any] = field(default_factory=dict)


def _sum_of(finding: Finding, starts_on: date) -> Sum | None:
    if finding.due_on is None:
        return None
    return Sum(
        rule=finding.rule,
        starts_on=starts_on,
        due_on=finding.due_on,
        sentence=finding.sentence,
        steps=list(finding.steps),
        citation="；".join(basis.cite() for basis in finding.basis),
        finding=finding.as_dict(),
    )


def _office_sum(kind: Clock.Kind, starts_on: date, due_on: date, said: str) -> Sum:
    steps = [
        _("%(day)s起算") % {"day": date_text(starts_on)},
        _("%(said)s：%(day)s") % {"said": said, "day": date_text(due_on)},
    ]
    sentence = _("法律和本省规定未定此期限，按本级主席团议定的办理规则：%(said)s。")
    return Sum(f"office.{kind}", starts_on, due_on, sentence % {"said": said}, steps)


def _common(case: Case, office: OfficeRules) -> dict[str, Any]:
    return {
        "level": case.congress.level,
        "calendar": work_calendar(),
        "roll_forward": office.roll_forward,
    }


def hand_over_sum(case: Case, office: OfficeRules) -> Sum:
    """By when the congress side must hand the case over."""
    starts_on = case.session_closed_on or case.opened_on
    finding = law.decide(
        facts.HandingOverClock(
            received_on=None if case.session_closed_on else case.opened_on,
            session_closed_on=case.session_closed_on,
            **_common(case, office),
        ),
        on=starts_on,
        place=case.division_code,
    )
    due_on = starts_on + timedelta(days=office.hand_over_days)
    said = _("%(n)s日内交办") % {"n": office.hand_over_days}
    return _sum_of(finding, starts_on) or _office_sum(Clock.Kind.HAND_OVER, starts_on, due_on, said)


def send_back_sum(case: Case, office: OfficeRules, on: date) -> Sum:
    """By when a unit accepts the case or says that it is not its own."""
    finding = law.decide(
        facts.SendingBackClock(handed_over_on=on, **_common(case, office)),
        on=on,
        place=case.division_code,
    )
    n = office.send_back_workdays
    due_on = work_calendar().add_workdays(on, n)
    said = _("%(n)s个工作日内签收或退办") % {"n": n}
    return _sum_of(finding, on) or _office_sum(Clock.Kind.SEND_BACK, on, due_on, said)


def contact_sum(case: Case, office: OfficeRules, on: date) -> Sum | None:
    """By when the unit first contacts the deputy; None where no rule says."""
    finding = law.decide(
        facts.FirstContactClock(handed_over_on=on, **_common(case, office)),
        on=on,
        place=case.division_code,
    )
    return _sum_of(finding, on)


def reply_sum(case: Case, office: OfficeRules, on: date, *, reason: str = "") -> Sum:
    """By when the lead and separate units answer (代表法, or the province's stricter term)."""
    finding = law.decide(
        facts.ReplyClock(
            handed_over_on=on,
            session_closed_on=case.session_closed_on,
            is_difficult=case.is_difficult,
            reason=reason,
            **_common(case, office),
        ),
        on=on,
        place=case.division_code,
    )
    found = _sum_of(finding, on)
    if found is None:
        raise ValueError(f"the kernel has no reply term for {case.division_code} on {on}")
    return found


def opinion_sum(case: Case, office: OfficeRules, on: date, reply: Sum) -> Sum:
    """By when a co-unit gives its opinion: some days before the reply is due."""
    finding = law.decide(
        facts.CoOpinionClock(handed_over_on=on, **_common(case, office)),
        on=on,
        place=case.division_code,
    )
    n = office.opinion_days_before
    due_on = max(on, reply.due_on - timedelta(days=n))
    said = _("答复期限%(n)s日前提出协办意见") % {"n": n}
    return _sum_of(finding, on) or _office_sum(Clock.Kind.OPINION, on, due_on, said)


def rehandle_sum(case: Case, office: OfficeRules, on: date) -> Sum:
    """By when a dissatisfied deputy is answered again; the reply term where no rule says."""
    finding = law.decide(
        facts.RehandlingClock(dissatisfied_on=on, **_common(case, office)),
        on=on,
        place=case.division_code,
    )
    return _sum_of(finding, on) or reply_sum(case, office, on)


def feedback_sum(case: Case, office: OfficeRules, on: date) -> Sum:
    """By when a deputy gives a verdict on a reply."""
    finding = law.decide(
        facts.FeedbackClock(replied_on=on, **_common(case, office)),
        on=on,
        place=case.division_code,
    )
    due_on = on + timedelta(days=office.feedback_days)
    said = _("答复后%(n)s日内评价") % {"n": office.feedback_days}
    return _sum_of(finding, on) or _office_sum(Clock.Kind.FEEDBACK, on, due_on, said)


def extension_finding(
    case: Case,
    office: OfficeRules,
    *,
    handed_over_on: date,
    until: date,
    reason: str,
    has_consent: bool,
) -> Finding:
    """What the law says of putting the reply off `until` that day."""
    return law.decide(
        facts.ReplyExtension(
            handed_over_on=handed_over_on,
            session_closed_on=case.session_closed_on,
            until=until,
            reason=reason,
            has_consent=has_consent,
            **_common(case, office),
        ),
        on=handed_over_on,
        place=case.division_code,
    )
