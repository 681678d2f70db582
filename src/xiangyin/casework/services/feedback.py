"""The deputies judge; when the verdicts are in, the round ends or the next one begins."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.events import FeedbackGiven
from xiangyin.casework.models import Case, CaseParty, Clock, Feedback, Round
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors.cases import office_rules_of, party_for
from xiangyin.casework.selectors.verdicts import expected_parties
from xiangyin.casework.services.cases import round_open_again
from xiangyin.casework.services.steps import (
    case_locked,
    clocks_drop,
    clocks_meet,
    round_running,
    say,
    stage_refresh,
)
from xiangyin.core.actors import Actor, Role
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.records import checked


@transaction.atomic
def feedback_give(
    *,
    actor: Actor,
    case_id: int,
    attitude: Feedback.Grade,
    result: Feedback.Grade,
    on: date,
    at: datetime,
    party_id: int | None = None,
    comment: str = "",
    met_face_to_face: bool = False,
    mark_agreed: bool = True,
    wants_redo: bool = False,
    paper_note: str = "",
) -> Feedback:
    """A deputy judges attitude and result (S138); the office may enter a signed paper form.

    The last verdict ends the round; a dissatisfied deputy who wants it redone opens the next.
    """
    case = case_locked(actor, case_id)
    party = party_for(actor, case, party_id)
    _allow_verdict(actor, case, party)
    round_ = _round_to_judge(case)
    _require_expected(round_, party)
    dissatisfied = Feedback.Grade.DISSATISFIED in {attitude, result}
    if dissatisfied and not comment.strip():
        raise NotNow(_("评价为不满意时请写明原因。"), hint=_("一两句话就行，办理单位据此改进。"))
    feedback = Feedback(
        division_code=case.division_code,
        round=round_,
        party=party,
        attitude=attitude,
        result=result,
        met_face_to_face=met_face_to_face,
        mark_agreed=mark_agreed,
        comment=comment.strip(),
        wants_redo=wants_redo and dissatisfied,
        on=on,
        entered_by="" if actor.role is Role.DEPUTY else actor.name,
        paper_note=paper_note.strip(),
    )
    checked(feedback)
    feedback.save()
    said = _("%(deputy)s代表作了评价") % {"deputy": party.deputy}
    say(case, actor, "give_feedback", said, at=at, on=on)
    record(actor, "casework.feedback_given", case, at=at, after={"party": party.pk})
    announce(FeedbackGiven(case.pk, feedback.pk, party.deputy_id, on))
    if _all_are_in(round_, case):
        _settle(case, round_, actor=actor, on=on, at=at)
    stage_refresh(case)
    return feedback


def _allow_verdict(actor: Actor, case: Case, party: CaseParty) -> None:
    if actor.role is Role.DEPUTY:
        require(actor, CasePerm.CONFIRM, party)
    else:
        require(actor, CasePerm.ENTER_FOR_DEPUTY, case)


def _require_expected(round_: Round, party: CaseParty) -> None:
    """Where the lead deputy judges for all (office rule), a co-signer's form is not counted."""
    office = office_rules_of(round_.case.congress)
    if not expected_parties(round_, office).filter(pk=party.pk).exists():
        raise NotNow(
            _("本级规定由领衔代表征求各位联名代表意见后评价。"),
            hint=_("请把您的意见告诉领衔代表。"),
        )


def _round_to_judge(case: Case) -> Round:
    round_ = round_running(case)
    if case.stage != Case.Stage.FEEDBACK:
        raise NotNow(_("承办单位还没有全部答复，暂时不用评价。"), hint=_("答复后会通知您。"))
    return round_


def _all_are_in(round_: Round, case: Case) -> bool:
    office = office_rules_of(case.congress)
    expected = set(expected_parties(round_, office).values_list("pk", flat=True))
    given = set(round_.feedbacks.values_list("party_id", flat=True))
    return expected <= given


def _settle(case: Case, round_: Round, *, actor: Actor, on: date, at: datetime) -> None:
    """End the round; if anybody wants it redone, begin the next with its own clocks."""
    round_.ended_on = on
    round_.save(update_fields=["ended_on"])
    clocks_meet(case, Clock.Kind.FEEDBACK, on=on, round=round_)
    clocks_drop(case, round=round_)
    say(case, actor, "end_round", _("第%(n)s次征询结束") % {"n": round_.number}, at=at, on=on)
    record(actor, "casework.round_ended", case, at=at, after={"round": round_.number})
    unhappy = round_.feedbacks.filter(wants_redo=True).order_by("id")
    reasons = [f.comment for f in unhappy]
    if reasons:
        round_open_again(case, round_, actor=actor, reason="；".join(sorted(reasons)), on=on, at=at)


@transaction.atomic
def feedback_remind(*, actor: Actor, case_id: int, at: datetime) -> Round:
    """Remind those who have not judged yet; needed before a round is ended without them."""
    case = case_locked(actor, case_id)
    require(actor, CasePerm.END_FEEDBACK, case)
    round_ = _round_to_judge(case)
    round_.reminded_feedback = True
    round_.save(update_fields=["reminded_feedback"])
    stage_refresh(case)
    say(case, actor, "remind_feedback", _("提醒代表评价"), at=at, congress_only=True)
    record(actor, "casework.feedback_reminded", case, at=at)
    return round_


@transaction.atomic
def round_end(*, actor: Actor, case_id: int, on: date, at: datetime) -> Round:
    """End a round whose missing verdicts did not come after a reminder (渝 rule on the base)."""
    case = case_locked(actor, case_id)
    require(actor, CasePerm.END_FEEDBACK, case)
    round_ = _round_to_judge(case)
    if not round_.reminded_feedback:
        raise NotNow(_("还没有提醒过代表评价。"), hint=_("请先提醒，再结束征询。"))
    _settle(case, round_, actor=actor, on=on, at=at)
    stage_refresh(case)
    return round_
