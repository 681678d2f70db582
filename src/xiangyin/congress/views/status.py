"""The legal acts upon a mandate: choose the act, then its own few questions."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from xiangyin import law
from xiangyin.congress import services
from xiangyin.congress.forms import (
    AcceptForm,
    MovedForm,
    OnForm,
    RecallForm,
    SuspendForm,
    TerminateForm,
    today_field,
)
from xiangyin.congress.models import Deputy
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors import deputies as people
from xiangyin.congress.services.status import OTHER_VERB
from xiangyin.congress.views.door import door_to
from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import require


@dataclass(frozen=True)
class Act:
    """One act: how it is called, what it asks, which verb performs it."""

    key: str
    label: Any
    explanation: Any
    form: type[forms.Form]
    verb: Callable[..., Any]
    data_verb: str


ACTS = {
    act.key: act
    for act in (
        Act(
            "moved",
            gettext_lazy("标记调离"),
            gettext_lazy("代表因工作调离原选区，启动辞职程序。"),
            MovedForm,
            services.deputy_moved,
            "congress.deputy-moved",
        ),
        Act(
            "open",
            gettext_lazy("启动辞职"),
            gettext_lazy("代表因其他原因提出辞职，启动辞职程序。"),
            MovedForm,
            services.resignation_open,
            "congress.resignation-open",
        ),
        Act(
            "submit",
            gettext_lazy("登记收到辞职书"),
            gettext_lazy("登记收到书面辞职书的日期。"),
            OnForm,
            services.resignation_submit,
            "congress.resignation-submit",
        ),
        Act(
            "resign",
            gettext_lazy("登记接受辞职"),
            gettext_lazy("登记表决接受辞职的票数；代表职务随之终止。"),
            AcceptForm,
            services.deputy_resign,
            "congress.deputy-resign",
        ),
        Act(
            "withdraw",
            gettext_lazy("撤回辞职"),
            gettext_lazy("代表撤回辞职，或者辞职没有被接受。"),
            MovedForm,
            services.resignation_withdraw,
            "congress.resignation-withdraw",
        ),
        Act(
            "announce",
            gettext_lazy("登记公告"),
            gettext_lazy("登记公告接受辞职的日期。"),
            OnForm,
            services.resignation_announce,
            "congress.resignation-announce",
        ),
        Act(
            "suspend",
            gettext_lazy("暂停执行职务"),
            gettext_lazy("只有法律列明的情形才能暂停。"),
            SuspendForm,
            services.deputy_suspend,
            "congress.deputy-suspend",
        ),
        Act(
            "resume",
            gettext_lazy("恢复执行职务"),
            gettext_lazy("暂停的情形消失后恢复。"),
            OnForm,
            services.deputy_resume,
            "congress.deputy-resume",
        ),
        Act(
            "recall",
            gettext_lazy("登记罢免"),
            gettext_lazy("登记原选区选民表决罢免的票数。"),
            RecallForm,
            services.deputy_recall,
            "congress.deputy-recall",
        ),
        Act(
            "terminate",
            gettext_lazy("登记资格终止"),
            gettext_lazy("只有法律列明的情形才终止代表资格。"),
            TerminateForm,
            services.deputy_terminate,
            "congress.deputy-terminate",
        ),
    )
}


def acts_for(deputy: Deputy) -> list[Act]:
    """What can be done as the mandate stands."""
    if not deputy.is_in_office:
        accepted = deputy.resignations.exclude(accepted_on=None).filter(announced_on=None)
        return [ACTS["announce"]] if accepted.exists() else []
    resignation = people.open_resignation(deputy)
    if resignation is None:
        keys = ["moved", "open"]
    elif resignation.submitted_on is None:
        keys = ["submit", "withdraw"]
    else:
        keys = ["resign", "withdraw"]
    suspended = deputy.status == Deputy.Status.SUSPENDED
    keys += ["resume" if suspended else "suspend", "recall", "terminate"]
    return [ACTS[key] for key in keys]


@once
def deputy_status(request: HttpRequest, deputy_id: int) -> HttpResponse:
    """Choose an act, answer its questions, see the article it rests on."""
    actor = actor_of(request)
    found = people.deputy_found(actor, deputy_id)
    require(actor, CongressPerm.CHANGE_STATUS, found)
    acts = acts_for(found)
    chosen = _chosen(request.GET.get("act", ""), acts)
    today = clock.today()
    form = chosen.form(request.POST or None, initial=today_field(today)) if chosen else None
    if chosen and form:
        _fill_causes(form, chosen, today)
        if request.method == "POST" and form.is_valid():
            with refusals_on(form):
                _perform(chosen, actor, found, form, clock.now())
                messages.success(request, _("已登记：%(act)s。") % {"act": chosen.label})
                return redirect("congress:deputy", found.pk)
    context = door_to(actor, found.term).context(
        deputy=found,
        acts=acts,
        chosen=chosen,
        form=form,
        back=reverse("congress:deputy", args=[found.pk]),
    )
    status = form_status(form) if form else 200
    return page(request, "congress/deputy_status.html", context, status=status)


def _chosen(key: str, acts: list[Act]) -> Act | None:
    if not key:
        return None
    for act in acts:
        if act.key == key:
            return act
    raise NotFound(
        "这位代表现在的状态办不了这件事，可能刚刚有人办过。", hint="请回到代表页面查看最新状态。"
    )


def _fill_causes(form: forms.Form, act: Act, today: date) -> None:
    """The causes the law lists today, each with its article."""
    if "cause" not in form.fields:
        return
    grounds = law.suspension_causes(today) if act.key == "suspend" else law.exit_causes(today)
    form.fields["cause"].choices = [  # type: ignore[attr-defined]
        (g.code, f"{g.label}（{g.basis.cite()}）") for g in grounds if g.code not in OTHER_VERB
    ]


def _perform(act: Act, actor: Actor, deputy: Deputy, form: forms.Form, at: datetime) -> None:
    given = {k: v for k, v in form.cleaned_data.items() if v is not None}
    act.verb(actor=actor, deputy_id=deputy.pk, at=at, **given)
