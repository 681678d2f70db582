"""向上反映: the register of what was sent up, one paper's page, and its three verbs."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from xiangyin.casework import services
from xiangyin.casework.exports import (
    Cell,
    is_export_offered,
    is_letter_offered,
    letter_of,
)
from xiangyin.casework.forms.sent_ups import ReceiptForm, SendUpForm, UpperAnswerForm
from xiangyin.casework.lights import Light
from xiangyin.casework.models import Case, SentUp
from xiangyin.casework.pages import page_of
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors import (
    cases_for,
    open_matters,
    sent_up_for,
    sent_ups_found,
)
from xiangyin.casework.views.lists import MOST_EXPORTED, workbook_response
from xiangyin.casework.views.verb import Face, posted
from xiangyin.congress.selectors import congress_in_view
from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.pages import actor_of, form_status, keyset, once, page, refusals_on
from xiangyin.core.permissions import may, require

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOST_CASES = 60


def state_light(sent: SentUp, on: date) -> Light:
    """Answered, late, signed for or not even that, with how long it has been."""
    if sent.answered_on is not None:
        return Light("green", _("已答复（%(what)s）") % {"what": sent.get_outcome_display()})
    if sent.wanted_by is not None and sent.wanted_by < on:
        return Light("red", _("超期 %(n)s 天未答复") % {"n": (on - sent.wanted_by).days})
    days = {"n": (on - sent.sent_on).days}
    if sent.received_on is None:
        return Light("amber", _("待签收，已送出 %(n)s 天") % days)
    return Light("amber", _("已签收，待答复，已送出 %(n)s 天") % days)


def _asked(request: HttpRequest) -> dict[str, str]:
    state = request.GET.get("state", "open")
    kind = request.GET.get("kind", "")
    return {
        "state": state if state in {"unreceived", "late", "answered", "all"} else "open",
        "kind": kind if kind in SentUp.Kind.values else "",
    }


def sent_up_list(request: HttpRequest) -> HttpResponse:
    """上送登记簿: what was sent up, who signed for it, what was answered."""
    actor, on = actor_of(request), clock.today()
    asked = _asked(request)
    found = sent_ups_found(actor, asked["state"], asked["kind"], on)
    rows = keyset(found, request)
    older, newer = rows.older, rows.newer
    context = {
        "rows": [{"sent": s, "light": state_light(s, on)} for s in rows.rows],
        "count": found.count(),
        "query": asked,
        "asked": urlencode(asked),
        "states": [
            ("open", _("未答复")),
            ("unreceived", _("未签收")),
            ("late", _("超期未答复")),
            ("answered", _("已答复")),
            ("all", _("全部")),
        ],
        "kinds": SentUp.Kind.choices,
        "may_export": is_export_offered(),
        "may_send": _may_send(actor),
        "shows_place": len(actor.division_code) <= 6,
        "older_url": "?" + urlencode(asked | {"before": older}) if older else "",
        "newer_url": "?" + urlencode(asked | {"after": newer}) if newer else "",
    }
    return page(request, "casework/sent_ups.html", context)


def _may_send(actor: Actor) -> bool:
    return may(actor, CasePerm.SEND_UP, congress_in_view(actor))


def sent_up_export(request: HttpRequest) -> HttpResponse:
    """The register as a workbook."""
    on, asked = clock.today(), _asked(request)
    found = sent_ups_found(actor_of(request), asked["state"], asked["kind"], on)
    columns = (
        (_("发文字号"), 18.0, "text"),
        (_("类别"), 10.0, "text"),
        (_("标题"), 36.0, "text"),
        (_("涉及办件"), 24.0, "text"),
        (_("送往"), 20.0, "text"),
        (_("送出日期"), 12.0, "date"),
        (_("签收日期"), 12.0, "date"),
        (_("签收人"), 14.0, "text"),
        (_("请答复日期"), 12.0, "date"),
        (_("答复日期"), 12.0, "date"),
        (_("答复内容"), 40.0, "text"),
        (_("状态"), 20.0, "text"),
    )
    cells = [_cells(sent, on) for sent in found[:MOST_EXPORTED]]
    return workbook_response(request, _("上送登记簿"), columns, cells)


def _cells(sent: SentUp, on: date) -> list[Cell]:
    return [
        sent.number_text,
        sent.get_kind_display(),
        sent.title,
        "、".join(case.number_text for case in sent.cases.all()),
        sent.addressee,
        sent.sent_on,
        sent.received_on,
        sent.received_by,
        sent.wanted_by,
        sent.answered_on,
        sent.answer,
        state_light(sent, on).words,
    ]


def sent_up(request: HttpRequest, sent_up_id: int) -> HttpResponse:
    """One paper: its text, the matters it rests on, its receipt and answer."""
    actor, on = actor_of(request), clock.today()
    found = sent_up_for(actor, sent_up_id)
    context = {
        "sent": found,
        "light": state_light(found, on),
        "cases": [(case, page_of(case)) for case in found.cases.order_by("id")],
        "may_note": found.answered_on is None and may(actor, CasePerm.NOTE_ANSWER, found),
        "may_print": is_letter_offered(),
    }
    return page(request, "casework/sent_up.html", context)


def sent_up_paper(request: HttpRequest, sent_up_id: int) -> HttpResponse:
    """The paper in official form, printed from the record."""
    found = sent_up_for(actor_of(request), sent_up_id)
    body = letter_of(found)
    if body is None:
        raise NotFound(_("这里不能打印公文。"), hint=_("请用浏览器打印本页。"))
    response = HttpResponse(body, content_type=DOCX)
    name = f"{found.title}.docx"
    response["Content-Disposition"] = str(content_disposition_header(True, name))
    return response


@once
def send_up(request: HttpRequest) -> HttpResponse:
    """Write it and send it up; opened from a matter, that matter stands chosen."""
    actor, today = actor_of(request), clock.today()
    congress = congress_in_view(actor, actor.division_code)
    require(actor, CasePerm.SEND_UP, congress)
    about = _case_asked(request, actor)
    offered = [about] if about else list(open_matters(actor).filter(congress=congress)[:MOST_CASES])
    start = {"kind": "memo", "sent_on": today, **(_started(about) if about else {})}
    form = SendUpForm(posted(request), cases=offered, today=today, initial=start)
    draft = f"send-up-{about.pk if about else 'memo'}"
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            sent = services.sent_up_send(
                actor=actor, congress=congress, entry=form.entry(), at=clock.now()
            )
            messages.success(
                request, _("已登记送出。收到签收和答复后，请在这里登记。"), extra_tags=draft
            )
            return HttpResponseRedirect(reverse("casework:sent-up-one", args=[sent.pk]))
    face = Face("casework.send_up", _("向上反映"), _("登记送出"))
    back = page_of(about) if about else reverse("casework:sent-up")
    return _verb_page(request, form, face, back, draft=draft)


def _case_asked(request: HttpRequest, actor: Actor) -> Case | None:
    asked = request.GET.get("case", "")
    found: Case | None = None
    if asked.isdecimal() and len(asked) < 18:
        found = cases_for(actor).filter(pk=int(asked)).first()
    return found


def _started(case: Case) -> dict[str, Any]:
    number = case.number_text
    words = {"number": number, "title": case.title}
    return {
        "kind": SentUp.Kind.MATTER,
        "title": _("关于报送代表建议（%(number)s）请予研究办理的报告") % words,
        "text": _(
            "人大代表提出《%(title)s》（%(number)s）。所提问题超出本级职权，"
            "现随文报送，请研究办理，并将办理情况书面告知我们。"
        )
        % words,
        "cases": [case.pk],
    }


@once
def sent_up_receive(request: HttpRequest, sent_up_id: int) -> HttpResponse:
    """Enter the receipt."""
    actor, today = actor_of(request), clock.today()
    found = sent_up_for(actor, sent_up_id)
    require(actor, CasePerm.NOTE_ANSWER, found)
    form = ReceiptForm(posted(request), today=today, initial={"on": today})
    back = reverse("casework:sent-up-one", args=[found.pk])
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.sent_up_receive(
                actor=actor, sent_up_id=found.pk, **form.cleaned_data, at=clock.now()
            )
            messages.success(request, _("已登记签收。"))
            return HttpResponseRedirect(back)
    face = Face("casework.sent_up_receive", _("登记签收"), _("登记签收"), str(found))
    return _verb_page(request, form, face, back)


@once
def sent_up_answer(request: HttpRequest, sent_up_id: int) -> HttpResponse:
    """Enter the answer."""
    actor, today = actor_of(request), clock.today()
    found = sent_up_for(actor, sent_up_id)
    require(actor, CasePerm.NOTE_ANSWER, found)
    form = UpperAnswerForm(posted(request), today=today, initial={"on": today})
    back = reverse("casework:sent-up-one", args=[found.pk])
    draft = f"sent-up-answer-{found.pk}"
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        with refusals_on(form):
            services.sent_up_answer(
                actor=actor,
                sent_up_id=found.pk,
                **(data | {"outcome": SentUp.Outcome(data["outcome"])}),
                at=clock.now(),
            )
            messages.success(request, _("已登记答复。"), extra_tags=draft)
            return HttpResponseRedirect(back)
    face = Face("casework.sent_up_answer", _("登记答复"), _("登记答复"), str(found))
    return _verb_page(request, form, face, back, draft=draft)


def _verb_page(
    request: HttpRequest, form: Any, face: Face, back: str, *, draft: str = ""
) -> HttpResponse:
    context = {"form": form, "face": face, "back": back, "draft": draft}
    return page(request, "casework/send_up.html", context, status=form_status(form))
