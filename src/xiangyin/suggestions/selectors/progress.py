"""Where a suggestion stands, in a tag's words and in the few steps of a phone's card."""

from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from xiangyin.casework.models import Case
from xiangyin.casework.pages import Light, RailStep, light_of
from xiangyin.suggestions.models import Link, Suggestion

State, Stage = Suggestion.State, Case.Stage
UNDER_WAY = [Stage.ASSIGNED, Stage.HANDLING, Stage.APPROVAL]

PROGRESS = {
    "confirming": gettext_lazy("待代表确认"),
    "submitted": gettext_lazy("待审查"),
    "returned": gettext_lazy("退回修改"),
    "waiting": gettext_lazy("待交办"),
    "handling": gettext_lazy("办理中"),
    "overdue": gettext_lazy("已超期"),
    "feedback": gettext_lazy("待评价"),
    "review": gettext_lazy("待办结"),
    "closed": gettext_lazy("已办结"),
    "merged": gettext_lazy("已并案"),
    "deciding": gettext_lazy("议案待决定"),
    "admitted": gettext_lazy("议案列入议程"),
    "converted": gettext_lazy("议案转为建议"),
    "declined": gettext_lazy("不作为建议办理"),
    "withdrawn": gettext_lazy("已撤回"),
    "repeated": gettext_lazy("再次提出"),
    "adopted": gettext_lazy("已采纳见效"),
}
_STAGES = {
    "waiting": [Stage.WAITING],
    "handling": UNDER_WAY,
    "feedback": [Stage.FEEDBACK],
    "review": [Stage.REVIEW],
    "closed": [Stage.CLOSED],
    "merged": [Stage.MERGED],
}


def progress_is(code: str, on: date) -> Q:
    """Return the condition behind one of PROGRESS."""
    if code in _STAGES:
        return Q(case__stage__in=_STAGES[code])
    if code == "overdue":
        return Q(case__closed_on=None, case__merged_into=None, case__due_on__lt=on)
    if code == "deciding":
        return Q(kind=Suggestion.Kind.MOTION, state=State.REGISTERED)
    if code == "repeated":
        return Q(Exists(Link.objects.filter(later=OuterRef("pk"), kind=Link.Kind.REPEATS)))
    if code == "adopted":
        return ~Q(adopted_effect="")
    return Q(state=code)


_TONES = {
    State.CONFIRMING: "amber",
    State.SUBMITTED: "amber",
    State.RETURNED: "red",
    State.ADMITTED: "green",
    State.CONVERTED: "blue",
}


def light_of_suggestion(suggestion: Suggestion, on: date, *, yellow_days: int) -> Light:
    """A tag: what is being done and how long there is still."""
    case = suggestion.case
    if case is None:
        words = suggestion.get_state_display()
        if suggestion.is_motion and suggestion.state == State.REGISTERED:
            words = _("待主席团决定")
        return Light(_TONES.get(State(suggestion.state), "gray"), words)
    if case.stage == Stage.WITHDRAWN:
        return Light("gray", case.get_stage_display())
    if case.merged_into is not None:
        return Light("blue", _("并入%(into)s") % {"into": case.merged_into.number_text})
    if case.closed_on is not None:
        return Light("gray", _("已办结，%(result)s") % {"result": Case.Result(case.result).label})
    stage = Stage(case.stage)  # its own label: get_stage_display() lays out all choices anew
    light = light_of(case.due_on, on, yellow_days=yellow_days)
    if case.due_on is None:
        return Light("blue", str(stage.label))
    return Light(light.tone, f"{stage.label} · {light.words}")


def short_rail(suggestion: Suggestion) -> list[RailStep]:
    """提出 交办 面商 答复 评价: what a phone's card has room for, with no further query."""
    case = suggestion.case
    if case is not None and case.merged_into is not None:
        case = case.merged_into
    is_judged = case is not None and case.stage in {Stage.REVIEW, Stage.CLOSED}
    days = [
        suggestion.submitted_on,
        case.handed_over_on if case else None,
        case.contacted_on if case else None,
        case.replied_on if case else None,
    ]
    done = [day is not None for day in days] + [is_judged]
    at = max((n for n, is_done in enumerate(done) if is_done), default=-1) + 1
    labels = [_("提出"), _("交办"), _("面商"), _("答复"), _("评价")]
    return [
        RailStep(label, "", "current" if n == at else "done" if done[n] else "future")
        for n, label in enumerate(labels)
    ]
