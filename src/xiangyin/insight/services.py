"""What people enter of a year: a unit's review, a group's appraisal."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.models import Assignment
from xiangyin.congress.models import Congress, DeputyGroup, Unit
from xiangyin.core.actors import Actor
from xiangyin.core.audit import codes
from xiangyin.core.audit.services import record
from xiangyin.core.errors import DomainError, NotFound
from xiangyin.core.permissions import require
from xiangyin.insight.models import AwardReview, HandlingAppraisal
from xiangyin.insight.permissions import InsightPerm

codes.register({"insight.award_reviewed": "评审承办单位", "insight.appraised": "登记小组评议"})


class NotReviewed(DomainError):
    """What was entered does not make a review or an appraisal."""

    code = "not-reviewed"


@dataclass(frozen=True)
class Review:
    """The three aspects, what is decided, and why."""

    attention: str = ""
    measures: str = ""
    timeliness: str = ""
    decision: AwardReview.Decision = AwardReview.Decision.OPEN
    note: str = ""


@transaction.atomic
def award_review_set(
    *, actor: Actor, congress: Congress, year: int, unit_id: int, review: Review, at: datetime
) -> AwardReview:
    """Enter what people judge of a unit and what they decide; the rates decide nothing (S157)."""
    require(actor, InsightPerm.REVIEW, congress)
    handled = Assignment.objects.filter(
        unit_id=unit_id, case__congress=congress, case__opened_on__year=year
    )
    if not handled.exists():
        raise NotFound(_("这个单位这一年没有承办建议。"), hint=_("请从评审表进入。"))
    decided = review.decision != AwardReview.Decision.OPEN
    if decided and not review.note.strip():
        raise NotReviewed(_("作出评审意见须写明理由。"), hint=_("一句话就行，会印在评审表上。"))
    unit = Unit._base_manager.get(pk=unit_id)
    before = AwardReview.objects.filter(congress=congress, year=year, unit=unit).first()
    fields = asdict(review) | {"reviewed_by": actor.name, "reviewed_at": at}
    kept, _new = AwardReview.objects.update_or_create(
        congress=congress,
        year=year,
        unit=unit,
        defaults=fields | {"division_code": congress.division_code},
    )
    record(
        actor,
        "insight.award_reviewed",
        kept,
        at=at,
        before={"decision": before.decision if before else ""},
        after={"unit": unit.name, "year": year, "decision": review.decision.value},
    )
    return kept


@dataclass(frozen=True)
class Returned:
    """What a group returned: its day, how many took part, five scores, words."""

    on: date
    present: int
    leadership: int
    procedure: int
    contact: int
    answers: int
    effect: int
    remark: str = ""


@transaction.atomic
def appraisal_record(
    *,
    actor: Actor,
    congress: Congress,
    year: int,
    group_id: int,
    returned: Returned,
    at: datetime,
) -> HandlingAppraisal:
    """Enter what a group returned on the year's handling; entered anew, the former is on record."""
    require(actor, InsightPerm.REVIEW, congress)
    group = DeputyGroup.objects.filter(pk=group_id, term__congress=congress).first()
    if group is None:
        raise NotFound(_("没有这个代表小组。"), hint=_("请从评议页面进入。"))
    members = group.members.filter(until_on=None).count()
    if returned.present > members:
        raise NotReviewed(
            _("%(group)s现有%(n)s名代表，参加评议的人数不会更多。")
            % {"group": group, "n": members},
            hint=_("请核对人数；组员有变动的，先在代表小组里更新。"),
        )
    found = HandlingAppraisal.objects.filter(congress=congress, year=year, group=group).first()
    before = _told(found) if found else {}
    kept = found or HandlingAppraisal(
        congress=congress, year=year, group=group, division_code=congress.division_code
    )
    for name, value in asdict(returned).items():
        setattr(kept, name, value)
    kept.entered_by = actor.name
    try:
        kept.full_clean()
    except ValidationError as error:
        raise NotReviewed("".join(error.messages)) from error
    kept.save()
    record(actor, "insight.appraised", kept, at=at, before=before, after=_told(kept))
    return kept


def _told(kept: HandlingAppraisal) -> dict[str, object]:
    return {"group": str(kept.group), "year": kept.year, "points": kept.points}
