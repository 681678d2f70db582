"""The deputies' verdicts: on their phone, or from a signed paper form; reminding, ending."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from xiangyin.casework import services
from xiangyin.casework.forms.deputies import FeedbackForm, PaperFeedbackForm
from xiangyin.casework.forms.office import NothingForm
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors import case_for, party_for, party_to_judge, replies_of
from xiangyin.casework.views.verb import Face, done, posted, verb_page
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.pages import actor_of, once, refusals_on
from xiangyin.core.permissions import require


@once
def feedback(request: HttpRequest, case_id: int, party_id: int | None = None) -> HttpResponse:
    """Judge attitude and result; the office does it from the deputy's signed paper.

    Without a party it is the first of the reader's own items that waits for a verdict.
    """
    actor = actor_of(request)
    case = case_for(actor, case_id)
    party = party_for(actor, case, party_id or party_to_judge(actor, case))
    is_own = actor.role is Role.DEPUTY
    if is_own:
        require(actor, CasePerm.CONFIRM, party)
    else:
        require(actor, CasePerm.ENTER_FOR_DEPUTY, case)
    kind = FeedbackForm if is_own else PaperFeedbackForm
    form = kind(posted(request), initial={"on": clock.today()})
    draft = f"feedback-{case.pk}-{party.pk}"
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.feedback_give(
                **({"on": clock.today()} | form.answers()),  # type: ignore[arg-type]
                actor=actor,
                case_id=case.pk,
                party_id=party.pk,
                at=clock.now(),
            )
            return done(request, case, _("已收到评价，谢谢。承办单位看不到是谁评的。"), draft=draft)
    face = Face(
        "casework.give_feedback" if is_own else "casework.enter_feedback",
        _("评价办理情况") if is_own else _("录入纸质征询意见表"),
        _("提交评价") if is_own else _("录入"),
    )
    replies = [r for r in replies_of(actor, case) if not r.is_opinion and r.issued_on]
    return verb_page(
        request,
        case,
        form,
        face,
        template="casework/feedback.html",
        draft=draft,
        party=party,
        replies=replies,
    )


@once
def remind_feedback(request: HttpRequest, case_id: int) -> HttpResponse:
    """Remind those whose verdict has not come."""
    actor = actor_of(request)
    case = case_for(actor, case_id)
    require(actor, CasePerm.END_FEEDBACK, case)
    form = NothingForm(posted(request))
    if request.method == "POST":
        with refusals_on(form):
            services.feedback_remind(actor=actor, case_id=case.pk, at=clock.now())
            return done(request, case, _("已记下提醒。仍不评价的，可以结束征询。"))
    about = _("请先用电话等方式提醒还没有评价的代表，再在这里记下。")
    face = Face("casework.remind_feedback", _("提醒代表评价"), _("已提醒"), about)
    return verb_page(request, case, form, face)


@once
def end_round(request: HttpRequest, case_id: int) -> HttpResponse:
    """End the round without the verdicts that did not come."""
    actor = actor_of(request)
    case = case_for(actor, case_id)
    require(actor, CasePerm.END_FEEDBACK, case)
    form = NothingForm(posted(request))
    if request.method == "POST":
        with refusals_on(form):
            services.round_end(actor=actor, case_id=case.pk, on=clock.today(), at=clock.now())
            return done(request, case, _("这次征询已结束。"))
    about = _("提醒后仍未评价的，不计入评价统计；有代表要求重新办理的，随即开始下一次办理。")
    face = Face("casework.end_round", _("结束征询"), _("结束征询"), about)
    return verb_page(request, case, form, face)
