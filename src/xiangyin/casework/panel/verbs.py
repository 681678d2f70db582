"""What this reader can do with the case now, and what bars the rest."""

from dataclasses import dataclass, field, replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.casework.lights import day_words
from xiangyin.casework.models import Assignment, Case, Clock, Extension, OfficeRules, Reply, SignOff
from xiangyin.casework.panel.facts import CaseFacts
from xiangyin.casework.services.cases import bar_to_closing
from xiangyin.casework.services.presses import next_step
from xiangyin.core.actors import Role

Stage = Case.Stage


@dataclass(frozen=True)
class Verb:
    """A button: `verb` is its data-verb; the page's one main verb is drawn full."""

    verb: str
    label: str
    url: str
    is_main: bool = False


@dataclass(frozen=True)
class Barred:
    """Why something cannot be done yet, as ui/barred.html draws it."""

    sentence: str
    basis: list[dict[str, Any]] = field(default_factory=list)


def verbs_of(facts: CaseFacts) -> list[Verb]:
    """The verbs open to this reader, what is asked for now first."""
    if facts.leads:
        verbs = _of_the_office(facts)
    elif facts.actor.role is Role.UNIT:
        verbs = [verb for a in facts.own() for verb in _of_the_unit(facts, a)]
    elif facts.actor.role is Role.DEPUTY:
        verbs = _of_the_deputy(facts)
    else:
        verbs = []
    main = next((n for n, verb in enumerate(verbs) if verb.is_main), None)
    return [replace(verb, is_main=n == main) for n, verb in enumerate(verbs)]


def _verb(verb: str, label: str, name: str, *args: int, main: bool = False) -> Verb:
    return Verb(f"casework.{verb}", label, reverse(f"casework:{name}", args=args), main)


# ---- the congress office ----


def _of_the_office(facts: CaseFacts) -> list[Verb]:
    case = facts.case
    verbs = [*_decisions(facts), *_of_feedback(facts)]
    if case.stage == Stage.WAITING:
        verbs += _hand_over(facts)
    if case.stage == Stage.REVIEW:
        verbs.append(_verb("close", _("办结"), "close", case.pk, main=True))
    if case.handed_over_on and case.stage in {Stage.ASSIGNED, Stage.HANDLING, Stage.APPROVAL}:
        step = next_step({press.step for press in facts.presses})
        is_late = case.due_on is not None and case.due_on < facts.on
        verbs.append(_verb("press", str(step.label), "press", case.pk, main=is_late))
    if not case.is_key:
        verbs.append(_verb("mark_key", _("列为重点督办"), "mark-key", case.pk))
    if len(facts.sign_offs) < len(SignOff.Step):
        verbs.append(_verb("sign_off", _("登记五步办理"), "sign-off", case.pk))
    return verbs


def _decisions(facts: CaseFacts) -> list[Verb]:
    verbs = [
        _verb(
            "check_reply",
            _("审核%(unit)s的答复") % {"unit": r.assignment.unit},
            "reply-check",
            r.pk,
            main=True,
        )
        for r in facts.replies
        if r.state == Reply.State.SUBMITTED
    ]
    verbs += [
        _verb("decide_extension", _("决定延期申请"), "decide-extension", e.pk, main=True)
        for e in facts.extensions
        if e.decision == Extension.Decision.PENDING and e.clock.is_running
    ]
    return verbs


def _hand_over(facts: CaseFacts) -> list[Verb]:
    label = _("重新交办") if facts.rounds else _("交办")
    return [_verb("hand_over", label, "hand-over", facts.case.pk, main=True)]


def _of_feedback(facts: CaseFacts) -> list[Verb]:
    if facts.case.stage != Stage.FEEDBACK or facts.round is None:
        return []
    reminded = facts.round.reminded_feedback
    pk = facts.case.pk
    verbs = [_verb("remind_feedback", _("提醒代表评价"), "remind-feedback", pk, main=not reminded)]
    if reminded:
        verbs.append(_verb("end_round", _("结束征询"), "end-round", pk))
    return verbs


# ---- a unit ----


def _of_the_unit(facts: CaseFacts, own: Assignment) -> list[Verb]:
    if not facts.case.is_open or own.finished_on or own.round.ended_on:
        return []
    if own.state == Assignment.State.ASSIGNED:
        verbs = [_verb("accept", _("签收"), "accept", own.pk, main=True)]
        if not _too_late_to_send_back(facts, own):
            verbs.append(_verb("send_back", _("退办"), "send-back", own.pk))
        return verbs
    submitted = _reply_under_check(facts, own)
    is_first = not any(c.assignment_id == own.pk for c in facts.contacts)
    is_co = own.role == Assignment.Role.CO
    verbs = [
        _verb(
            "log_contact", _("登记与代表沟通"), "log-contact", own.pk, main=is_first and not is_co
        )
    ]
    if not submitted:
        label = _("提出协办意见") if is_co else _("起草答复")
        verbs.append(_verb("draft_reply", label, "reply", own.pk, main=True))
    if _may_ask_for_time(facts, own):
        verbs.append(_verb("ask_extension", _("申请延期"), "ask-extension", own.pk))
    return verbs


def _reply_under_check(facts: CaseFacts, own: Assignment) -> bool:
    return any(
        r.assignment_id == own.pk and r.state == Reply.State.SUBMITTED for r in facts.replies
    )


def _may_ask_for_time(facts: CaseFacts, own: Assignment) -> bool:
    clocks = {
        c.pk
        for c in facts.running(Clock.Kind.REPLY, Clock.Kind.OPINION)
        if c.assignment_id == own.pk
    }
    waits = any(
        e.clock_id in clocks and e.decision == Extension.Decision.PENDING for e in facts.extensions
    )
    return bool(clocks) and not waits


def _too_late_to_send_back(facts: CaseFacts, own: Assignment) -> Clock | None:
    return next(
        (
            c
            for c in facts.running(Clock.Kind.SEND_BACK)
            if c.assignment_id == own.pk and c.due_on < facts.on
        ),
        None,
    )


# ---- a deputy ----


def _of_the_deputy(facts: CaseFacts) -> list[Verb]:
    if not facts.case.is_open:
        return []
    own = {p.pk: p for p in facts.own_parties()}
    verbs = [
        _verb("confirm_contact", _("确认沟通情况"), "contact-confirm", c.pk, main=True)
        for c in facts.contacts
        if c.party_id in own and not c.confirmed_on and not c.denied_on
    ]
    if facts.case.stage == Stage.FEEDBACK:
        for party in facts.unjudged():
            if party.pk in own:
                label = _("评价") if len(own) == 1 else _("评价（%(n)s）") % {"n": party.item_text}
                args = (facts.case.pk, party.pk)
                verbs.insert(0, _verb("give_feedback", label, "feedback", *args, main=True))
    return verbs


# ---- what bars the rest ----


def barred_of(facts: CaseFacts) -> list[Barred]:
    """One sentence for each thing the reader might look for and cannot do yet."""
    if not facts.case.is_open:
        return []
    if facts.leads:
        return [Barred(sentence) for sentence in _bars_of_the_office(facts) if sentence]
    if facts.actor.role is Role.UNIT:
        return [Barred(s) for a in facts.own() for s in _bars_of_the_unit(facts, a)]
    if facts.actor.role is Role.DEPUTY:
        return [Barred(sentence) for sentence in _bars_of_the_deputy(facts)]
    return []


def _bars_of_the_office(facts: CaseFacts) -> list[str]:
    sentences = [bar_to_closing(facts.round, facts.answering())]
    if facts.case.stage == Stage.FEEDBACK and facts.round and not facts.round.reminded_feedback:
        sentences.append(_("还不能结束征询：还没有提醒过代表评价。"))
    return sentences


def _bars_of_the_unit(facts: CaseFacts, own: Assignment) -> list[str]:
    if own.finished_on:
        return []
    late = _too_late_to_send_back(facts, own)
    if late is not None:
        day = day_words(late.due_on, facts.on)
        return [_("不能再退办：退办期限是%(day)s，已经过了。") % {"day": day}]
    if own.state == Assignment.State.ASSIGNED:
        return [_("还不能起草答复：请先签收。")]
    if _reply_under_check(facts, own):
        return [_("答复已送审，正由人大办公室审核，暂不能改。")]
    counted = [c for c in facts.contacts if c.assignment_id == own.pk and not c.denied_on]
    if own.role != Assignment.Role.CO and not counted:
        return [_("还不能送审答复：还没有与代表沟通的记录。")]
    return []


def _bars_of_the_deputy(facts: CaseFacts) -> list[str]:
    if facts.case.stage in {Stage.WAITING, Stage.ASSIGNED, Stage.HANDLING, Stage.APPROVAL}:
        return [_("还不能评价：承办单位尚未答复。")]
    own = facts.own_parties()
    only_leads = facts.office.joint_feedback == OfficeRules.JointFeedback.LEAD
    if facts.case.stage == Stage.FEEDBACK and only_leads and not any(p.is_lead for p in own):
        return [_("本级规定由领衔代表征求各位联名代表意见后评价，请把您的意见告诉领衔代表。")]
    return []
