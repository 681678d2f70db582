"""What the congress side does with a case: press, mark key, sign off, close."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from xiangyin.casework import services
from xiangyin.casework.forms.office import CloseForm, KeyForm, PressForm, SignOffForm
from xiangyin.casework.models import Case, Press, SignOff
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors import case_for
from xiangyin.casework.services.cases import why_not_closed
from xiangyin.casework.services.presses import LADDER, next_step
from xiangyin.casework.views.verb import Face, done, posted, verb_page
from xiangyin.core import clock
from xiangyin.core.pages import actor_of, once, refusals_on
from xiangyin.core.permissions import require


@once
def press(request: HttpRequest, case_id: int) -> HttpResponse:
    """Press a step further; the next rung stands chosen."""
    actor = actor_of(request)
    case = case_for(actor, case_id)
    require(actor, CasePerm.PRESS, case)
    rung = next_step(set(case.presses.values_list("step", flat=True)))
    steps = LADDER[: LADDER.index(rung) + 1][::-1]
    start = {"step": rung.value, "means": Press.Means.WRITTEN.value}
    form = PressForm(posted(request), steps=steps, initial=start)
    draft = f"press-{case.pk}"
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        with refusals_on(form):
            services.press_add(
                actor=actor,
                case_id=case.pk,
                **(data | {"step": Press.Step(data["step"]), "means": Press.Means(data["means"])}),
                on=clock.today(),
                at=clock.now(),
            )
            return done(request, case, _("已督办，承办单位会看到。"), draft=draft)
    about = _("督办逐级进行：提醒、催办、主席团督办通知、询问。")
    face = Face("casework.press", _("督办"), _("督办"), about)
    return verb_page(request, case, form, face, draft=draft)


@once
def mark_key(request: HttpRequest, case_id: int) -> HttpResponse:
    """Put a case on the key list."""
    actor = actor_of(request)
    case = case_for(actor, case_id)
    require(actor, CasePerm.PRESS, case)
    form = KeyForm(posted(request))
    draft = f"mark-key-{case.pk}"
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.case_mark_key(
                actor=actor, case_id=case.pk, **form.cleaned_data, at=clock.now()
            )
            return done(request, case, _("已列为重点督办。"), draft=draft)
    face = Face("casework.mark_key", _("列为重点督办"), _("列为重点督办"))
    return verb_page(request, case, form, face, draft=draft)


@once
def sign_off(request: HttpRequest, case_id: int) -> HttpResponse:
    """Enter one of the five steps."""
    actor = actor_of(request)
    case = case_for(actor, case_id)
    require(actor, CasePerm.HAND_OVER, case)
    steps = _steps_left(case)
    form = SignOffForm(posted(request), steps=steps, initial={"on": clock.today()})
    draft = f"sign-off-{case.pk}"
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        with refusals_on(form):
            services.sign_off_record(
                actor=actor,
                case_id=case.pk,
                **(data | {"step": SignOff.Step(data["step"])}),
                at=clock.now(),
            )
            return done(request, case, _("已登记。"), draft=draft)
    face = Face("casework.sign_off", _("登记五步办理"), _("登记"))
    return verb_page(request, case, form, face, draft=draft)


def _steps_left(case: Case) -> list[SignOff.Step]:
    taken = set(case.sign_offs.values_list("step", flat=True))
    return [step for step in SignOff.Step if step.value not in taken]


@once
def close(request: HttpRequest, case_id: int) -> HttpResponse:
    """Close a case; what bars it is said above the form."""
    actor = actor_of(request)
    case = case_for(actor, case_id)
    require(actor, CasePerm.CLOSE, case)
    form = CloseForm(posted(request))
    draft = f"close-{case.pk}"
    if request.method == "POST" and form.is_valid():
        seen = request.POST.get("seen", "")
        with refusals_on(form):
            services.case_close(
                actor=actor,
                case_id=case.pk,
                on=clock.today(),
                at=clock.now(),
                explanation=form.cleaned_data["explanation"],
                seen=int(seen) if seen.isdecimal() else None,
            )
            return done(request, case, _("已办结。没有兑现的承诺仍在承诺事项里跟踪。"), draft=draft)
    case = case_for(actor, case_id)
    about = why_not_closed(case) if case.is_open else _("这一件已经办结。")
    if not about:
        about = _("有代表评价为不满意的，须写明向代表作了怎样的解释说明。")
    face = Face("casework.close", _("办结"), _("办结"), about)
    return verb_page(request, case, form, face, draft=draft)
