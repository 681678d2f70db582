"""The records of one case, each kind in the order a page shows it. Every page of a matter asks."""

from django.db.models import QuerySet

from xiangyin.casework.models import (
    Assignment,
    CaseParty,
    Clock,
    Commitment,
    Contact,
    Extension,
    Feedback,
    LogEntry,
    Press,
    Round,
    SignOff,
)
from xiangyin.core.prepared import prepared


@prepared
def rounds(*, case: int) -> QuerySet[Round]:
    return Round.objects.filter(case_id=case).order_by("number")


@prepared
def parties(*, case: int) -> QuerySet[CaseParty]:
    found = CaseParty.objects.filter(case_id=case).select_related("deputy__person")
    return found.order_by("-is_lead", "id")


@prepared
def assignments(*, case: int) -> QuerySet[Assignment]:
    return Assignment.objects.filter(case_id=case).select_related("unit", "round").order_by("id")


@prepared
def clocks(*, case: int) -> QuerySet[Clock]:
    return Clock.objects.filter(case_id=case).order_by("due_on", "id")


@prepared
def contacts(*, case: int) -> QuerySet[Contact]:
    found = Contact.objects.filter(assignment__case_id=case)
    return found.select_related("party__deputy__person", "assignment__unit").order_by("-on", "-id")


@prepared
def extensions(*, case: int) -> QuerySet[Extension]:
    found = Extension.objects.filter(assignment__case_id=case)
    return found.select_related("assignment__unit", "clock").order_by("-id")


@prepared
def feedbacks(*, case: int) -> QuerySet[Feedback]:
    found = Feedback.objects.filter(round__case_id=case)
    return found.select_related("party__deputy__person").order_by("on", "party_id")


@prepared
def commitments(*, case: int) -> QuerySet[Commitment]:
    found = Commitment.objects.filter(case_id=case).select_related("reply__assignment__unit")
    return found.order_by("due_on", "id")


@prepared
def presses(*, case: int) -> QuerySet[Press]:
    return Press.objects.filter(case_id=case).order_by("-on", "-id")


@prepared
def sign_offs(*, case: int) -> QuerySet[SignOff]:
    return SignOff.objects.filter(case_id=case).order_by("on", "id")


@prepared
def log(*, case: int) -> QuerySet[LogEntry]:
    return LogEntry.objects.filter(case_id=case).order_by("-at", "-id")
