"""What a suggestion's page shows: its rail, what can be done now, what bars the rest.

The engine's own panel is put behind the room's first steps; a merged suggestion shows how the
one it was merged into is handled.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.casework.models import Case
from xiangyin.casework.pages import Barred, CasePanel, Light, RailStep, Verb, case_panel, day_words
from xiangyin.casework.selectors import case_found
from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import may
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import (
    Linked,
    Signers,
    Similar,
    light_of_suggestion,
    linked_with,
    signers_of,
    similar_to,
)
from xiangyin.suggestions.services.withdrawing import why_not_alone

State = Suggestion.State
BEFORE_SCREENING = {State.DRAFT, State.CONFIRMING, State.SUBMITTED, State.RETURNED}


@dataclass(frozen=True)
class SuggestionPanel:
    """Everything the page draws besides the text."""

    suggestion: Suggestion
    signers: Signers
    light: Light
    rail: list[RailStep]
    case: CasePanel | None
    verbs: list[Verb]
    barred: list[Barred]
    linked: list[Linked]
    similar: list[Similar] = field(default_factory=list)


def suggestion_panel(actor: Actor, suggestion: Suggestion, on: date) -> SuggestionPanel:
    """Read the suggestion's surroundings once and lay them out for this reader."""
    case = _case_behind(actor, suggestion)
    panel = case_panel(actor, case, on) if case else None
    signers = signers_of(suggestion)
    linked = linked_with(actor, suggestion, on)
    verbs = _in_order(own_verbs(actor, suggestion, signers), panel.verbs if panel else [])
    barred = [*_barred(actor, suggestion, signers), *(panel.barred if panel else [])]
    return SuggestionPanel(
        suggestion=suggestion,
        signers=signers,
        light=panel.light if panel else light_of_suggestion(suggestion, on, yellow_days=0),
        rail=[*_first_steps(suggestion, on), *(panel.rail if panel else _later_steps(suggestion))],
        case=replace(panel, verbs=verbs, barred=barred) if panel else None,
        verbs=verbs,
        barred=barred,
        linked=linked,
        similar=_similar(actor, suggestion, linked, on),
    )


def _case_behind(actor: Actor, suggestion: Suggestion) -> Case | None:
    """The case through which it is answered, if this reader may see it."""
    if suggestion.case is None:
        return None
    return case_found(actor, suggestion.case.merged_into_id or suggestion.case.pk)


def _similar(actor: Actor, suggestion: Suggestion, linked: list[Linked], on: date) -> list[Similar]:
    """The office sees what else is like it, but for what is linked already."""
    if not actor.is_congress_side or suggestion.state in {State.DRAFT, State.WITHDRAWN}:
        return []
    known = {item.other.pk for item in linked}
    found = similar_to(actor, suggestion.text, on, exclude=suggestion.pk)
    return [item for item in found if item.suggestion.pk not in known]


# ---- the rail ----


def _first_steps(suggestion: Suggestion, on: date) -> list[RailStep]:
    raised, registered = suggestion.submitted_on, suggestion.registered_on
    sent = RailStep(_("提出"), day_words(raised, on) if raised else "", _when(raised, True))
    label = _("审查登记")
    if suggestion.state == State.DECLINED and registered is None:
        return [sent, RailStep(label, suggestion.get_state_display(), "done")]
    note = day_words(registered, on) if registered else ""
    return [sent, RailStep(label, note, _when(registered, raised is not None))]


def _when(day: date | None, is_next: bool) -> str:
    if day is not None:
        return "done"
    return "current" if is_next else "future"


def _later_steps(suggestion: Suggestion) -> list[RailStep]:
    if suggestion.state == State.WITHDRAWN or (
        suggestion.state == State.DECLINED and not suggestion.is_motion
    ):
        return []
    if suggestion.is_motion:
        return _motion_steps(suggestion)
    labels = [_("交办"), _("签收"), _("面商"), _("答复"), _("评价"), _("办结")]
    state = "done" if suggestion.case_id else "future"
    return [RailStep(label, "", state if n == 0 else "future") for n, label in enumerate(labels)]


def _motion_steps(motion: Suggestion) -> list[RailStep]:
    decided = {State.ADMITTED, State.CONVERTED, State.DECLINED}
    if motion.state in decided:
        return [RailStep(_("主席团决定"), motion.get_state_display(), "done")]
    state = "current" if motion.state == State.REGISTERED else "future"
    return [RailStep(_("主席团决定"), "", state)]


# ---- the verbs ----


def own_verbs(actor: Actor, suggestion: Suggestion, signers: Signers) -> list[Verb]:
    """The room's verbs open to this reader, what is asked for now first."""
    if actor.role is Role.DEPUTY:
        return [*_of_the_lead(actor, suggestion, signers), *_of_a_cosigner(actor, suggestion)]
    return _of_the_office(actor, suggestion)


def _verb(name: str, label: str, suggestion: Suggestion, *, main: bool = False) -> Verb:
    url = reverse(f"suggestions:{name}", args=[suggestion.pk])
    return Verb(f"suggestions.{name.replace('-', '_')}", label, url, main)


def _in_order(own: list[Verb], of_the_case: list[Verb]) -> list[Verb]:
    """What is asked for now first, then the case's, then the rest; one main verb a page."""
    verbs = [v for v in own if v.is_main] + of_the_case + [v for v in own if not v.is_main]
    main = next((n for n, verb in enumerate(verbs) if verb.is_main), None)
    return [replace(verb, is_main=n == main) for n, verb in enumerate(verbs)]


def _of_the_lead(actor: Actor, suggestion: Suggestion, signers: Signers) -> list[Verb]:
    if not may(actor, SuggestionPerm.EDIT, suggestion):
        return []
    if suggestion.state == State.CONFIRMING:
        first = [_verb("confirm", _("是我的意见，提交"), suggestion, main=True)]
    elif suggestion.state == State.DRAFT:
        first = [_verb("submit", _("看一遍，提交"), suggestion, main=True)]
    else:
        first = []
    if suggestion.is_editable:
        is_returned = suggestion.state == State.RETURNED
        label = _("修改") if is_returned else _("接着写")
        first.append(_verb("edit", label, suggestion, main=is_returned))
    if suggestion.state in BEFORE_SCREENING:
        first.append(_verb("invite", _("请人联名"), suggestion))
        first.append(_verb("withdraw", _("撤回"), suggestion))
    elif suggestion.state == State.REGISTERED and not why_not_alone(suggestion, signers):
        first.append(_verb("withdraw", _("撤回"), suggestion))
    return first


def _of_a_cosigner(actor: Actor, suggestion: Suggestion) -> list[Verb]:
    if suggestion.lead.person_id == actor.person_id:
        return []
    row = suggestion.cosponsors.filter(deputy__person_id=actor.person_id or 0).first()
    before = suggestion.state in BEFORE_SCREENING
    if row is not None and row.state == CoSponsor.State.INVITED and before:
        return [_verb("answer", _("看过全文，答复联名邀请"), suggestion, main=True)]
    if row is not None and row.state == CoSponsor.State.CONFIRMED:
        return [_verb("leave", _("退出联名"), suggestion)] if before else []
    if suggestion.state == State.REGISTERED:
        return [_verb("join", _("加入联名"), suggestion)]
    return []


def _of_the_office(actor: Actor, suggestion: Suggestion) -> list[Verb]:
    verbs = []
    if may(actor, SuggestionPerm.EDIT, suggestion):
        verbs += _of_the_writer(suggestion)
    if may(actor, SuggestionPerm.SCREEN, suggestion):
        verbs += _of_screening(suggestion)
    if may(actor, SuggestionPerm.PUBLISH, suggestion) and suggestion.state in Suggestion.ACCEPTED:
        verbs += _of_publication(suggestion)
    if may(actor, SuggestionPerm.EDIT, suggestion) and _can_be_taken_back(suggestion):
        verbs.append(_verb("withdraw", _("登记撤回"), suggestion))
    return verbs


def _can_be_taken_back(suggestion: Suggestion) -> bool:
    """A numbered one until it is answered; the office enters the deputies' written request."""
    case = suggestion.case
    if case is None or suggestion.state not in {State.REGISTERED, State.HANDED_OVER}:
        return False
    return case.closed_on is None and case.replied_on is None


def _of_the_writer(suggestion: Suggestion) -> list[Verb]:
    name = str(suggestion.lead)
    if suggestion.state == State.DRAFT:
        label = _("送%(name)s代表确认") % {"name": name}
        return [
            _verb("submit", label, suggestion, main=True),
            _verb("edit", _("接着写"), suggestion),
            _verb("invite", _("请人联名"), suggestion),
        ]
    if suggestion.state == State.CONFIRMING:
        return [
            _verb("confirm", _("登记纸质签名"), suggestion, main=True),
            _verb("edit", _("修改"), suggestion),
            _verb("invite", _("请人联名"), suggestion),
        ]
    return []


def _of_screening(suggestion: Suggestion) -> list[Verb]:
    if suggestion.state == State.SUBMITTED:
        return [_verb("screen", _("审查登记"), suggestion, main=True)]
    if suggestion.state == State.REGISTERED and suggestion.is_motion:
        return [_verb("decide", _("登记主席团决定"), suggestion, main=True)]
    if suggestion.state not in Suggestion.ACCEPTED or suggestion.is_motion:
        return []
    verbs = [_verb("link", _("关联较早的一件"), suggestion)]
    if suggestion.state in {State.REGISTERED, State.HANDED_OVER}:
        verbs.append(_verb("route", _("改办理层级"), suggestion))
        verbs += _sending_up(suggestion)
    if suggestion.state == State.REGISTERED and suggestion.case and suggestion.case.is_open:
        verbs.insert(0, _verb("merge", _("并案"), suggestion))
    return verbs


def _sending_up(suggestion: Suggestion) -> list[Verb]:
    """What the county or somebody higher can settle is sent up, and entered in the register."""
    if suggestion.level not in {Suggestion.Level.COUNTY, Suggestion.Level.HIGHER}:
        return []
    url = f"{reverse('casework:send-up')}?case={suggestion.case_id}"
    return [Verb("casework.send_up", _("送请上级办理"), url)]


def _of_publication(suggestion: Suggestion) -> list[Verb]:
    is_shown = suggestion.is_public and suggestion.publication_cleared_by
    shown = (
        _verb("unpublish", _("停止公开"), suggestion)
        if is_shown
        else _verb("publish", _("公开"), suggestion)
    )
    return [shown, _verb("adopt", _("登记采纳成效"), suggestion)]


# ---- what bars the rest ----


def _barred(actor: Actor, suggestion: Suggestion, signers: Signers) -> list[Barred]:
    """One sentence for what the reader might look for and cannot do yet."""
    if suggestion.state == State.SUBMITTED and not actor.is_congress_side:
        return [Barred(_("还不能交办：人大办公室正在审查。"))]
    if suggestion.state == State.CONFIRMING and actor.is_congress_side:
        words = {"name": suggestion.lead}
        return [Barred(_("还不能审查：等%(name)s代表本人确认。") % words)]
    is_numbered = suggestion.case is not None and not suggestion.is_motion
    if actor.role is Role.DEPUTY and is_numbered and may(actor, SuggestionPerm.EDIT, suggestion):
        return _bars_of_the_numbered(suggestion, signers)
    return []


def _bars_of_the_numbered(suggestion: Suggestion, signers: Signers) -> list[Barred]:
    if suggestion.case is None or suggestion.case.closed_on is not None:
        return []
    bars = [Barred(_("已登记编号，不能再改。"))]
    bar = why_not_alone(suggestion, signers) if _can_be_taken_back(suggestion) else ""
    return [*bars, Barred(bar)] if bar else bars
