"""The unit's reply: point by point, kept as one types, submitted when nothing is missing."""

import re
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xiangyin.casework import services
from xiangyin.casework.forms.replies import (
    MOST_POINTS,
    LetterForm,
    PointForm,
    letter_initial,
    point_initials,
)
from xiangyin.casework.models import Assignment, Mark, Reply
from xiangyin.casework.pages import page_of
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors import assignment_for, office_rules_of, reply_for
from xiangyin.casework.views.verb import done
from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.drafts import draft_forget, draft_of
from xiangyin.core.errors import NotFound
from xiangyin.core.files import file_store
from xiangyin.core.models import StoredFile
from xiangyin.core.pages import actor_of, once, refusals_on
from xiangyin.core.permissions import require

POINT_FIELD = re.compile(r"p(\d{1,3})-(point|text|outcome|promised_on)")


@dataclass
class Editor:
    """The forms of one reply, and what of it is kept."""

    assignment: Assignment
    reply: Reply | None
    marks: list[Mark]
    points: list[PointForm]
    letter: LetterForm

    @property
    def key(self) -> str:
        return f"reply-{self.assignment.pk}"

    def is_valid(self) -> bool:
        forms_ok = [form.is_valid() for form in [*self.points, self.letter]]
        return all(forms_ok)

    def entry(self, evidence_ids: tuple[int, ...]) -> services.ReplyEntry:
        """The reply as typed; points left blank are dropped."""
        points = [form.entry() for form in self.points if not form.is_blank]
        return self.letter.entry(points, evidence_ids)

    def mark(self) -> Mark | None:
        code = self.letter.cleaned_data.get("mark_code", "")
        return next((m for m in self.marks if m.code == code), None)


def _own(actor: Actor, assignment_id: int) -> Assignment:
    assignment = assignment_for(actor, assignment_id)
    require(actor, CasePerm.ANSWER, assignment)
    return assignment


def _kept(assignment: Assignment) -> Reply | None:
    rows = assignment.replies.filter(is_follow_up=False).select_related("mark")
    return rows.order_by("-id").first()


def _marks(assignment: Assignment) -> list[Mark]:
    if assignment.role == Assignment.Role.CO:
        return []
    scheme_id = office_rules_of(assignment.case.congress).mark_scheme_id
    return list(Mark.objects.filter(scheme_id=scheme_id).order_by("position"))


def _typed(request: HttpRequest, assignment: Assignment) -> Editor:
    """The editor as posted."""
    data = request.POST
    numbers = sorted({int(m[1]) for name in data if (m := POINT_FIELD.fullmatch(name))})
    points = [PointForm(data, prefix=f"p{n}") for n in numbers[:MOST_POINTS]]
    marks = _marks(assignment)
    letter = LetterForm(data, request.FILES, marks=marks)
    return Editor(
        assignment, _kept(assignment), marks, points or [PointForm(data, prefix="p1")], letter
    )


def _drawn(request: HttpRequest, assignment: Assignment) -> Editor:
    """The editor as kept: the reply, or what was typed after it and kept by itself."""
    reply = _kept(assignment)
    points, letter = point_initials(reply), letter_initial(reply)
    if reply is None:
        unit = assignment.unit
        letter |= {"contact": unit.contact, "phone": unit.phone, "signed_by": unit.leader}
    typed = draft_of(user_id=int(request.user.pk or 0), key=f"reply-{assignment.pk}")
    if typed is not None:
        points, letter = _of_draft(typed.data, letter)
    wanted = request.GET.get("points", "")
    if wanted.isdecimal():
        points += [{}] * (min(int(wanted), MOST_POINTS) - len(points))
    marks = _marks(assignment)
    forms = [PointForm(initial=one, prefix=f"p{n}") for n, one in enumerate(points, start=1)]
    return Editor(assignment, reply, marks, forms, LetterForm(initial=letter, marks=marks))


def _of_draft(
    data: dict[str, Any], letter: dict[str, Any]
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    points: dict[int, dict[str, Any]] = {}
    for name, value in data.items():
        found = POINT_FIELD.fullmatch(name)
        if found:
            points.setdefault(int(found[1]), {})[found[2]] = value
        elif name in letter or name == "signed_by":
            letter[name] = bool(value) if name == "is_public" else value or ""
    return [points[n] for n in sorted(points)] or [{}], letter


@once
def reply(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Write the reply; 保存 keeps it, 增加一点 keeps it and opens one more point."""
    actor = actor_of(request)
    assignment = _own(actor, assignment_id)
    if request.method != "POST":
        return _editor_page(request, _drawn(request, assignment))
    editor = _typed(request, assignment)
    if editor.is_valid():
        with refusals_on(editor.letter):
            _keep(request, actor, editor)
            address = reverse("casework:reply", args=[assignment.pk])
            if "add" in request.POST:
                kept = sum(not form.is_blank for form in editor.points)
                return HttpResponseRedirect(f"{address}?points={kept + 1}#point-{kept + 1}")
            messages.success(request, _("已保存。"), extra_tags=editor.key)
            return HttpResponseRedirect(address)
    return _editor_page(request, editor)


@once
@require_POST
def submit_reply(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Keep what is typed, then send it to the congress office for its check."""
    actor = actor_of(request)
    assignment = _own(actor, assignment_id)
    editor = _typed(request, assignment)
    if editor.is_valid():
        with refusals_on(editor.letter):
            _keep(request, actor, editor)
            services.reply_submit(
                actor=actor,
                assignment_id=assignment.pk,
                signed_by=editor.letter.cleaned_data["signed_by"],
                on=clock.today(),
                at=clock.now(),
            )
            is_opinion = assignment.role == Assignment.Role.CO
            sentence = _("协办意见已交主办单位。") if is_opinion else _("已送人大办公室审核。")
            return done(request, assignment.case, sentence, draft=editor.key)
    return _editor_page(request, editor)


def _keep(request: HttpRequest, actor: Actor, editor: Editor) -> None:
    assignment, at = editor.assignment, clock.now()
    upload = editor.letter.cleaned_data.get("evidence")
    ids = _evidence_kept(request, editor.reply)
    if upload:
        code = assignment.division_code
        ids += (file_store(actor=actor, division_code=code, upload=upload, at=at).pk,)
    entry = editor.entry(ids)
    services.reply_draft(actor=actor, assignment_id=assignment.pk, entry=entry, at=at)
    draft_forget(user_id=int(request.user.pk or 0), key=editor.key)


def _evidence_kept(request: HttpRequest, reply: Reply | None) -> tuple[int, ...]:
    """Those of the reply's own files whose box is still ticked; no other file can be named."""
    if reply is None:
        return ()
    ticked = set(request.POST.getlist("evidence_ids"))
    return tuple(pk for pk in reply.evidence.values_list("pk", flat=True) if str(pk) in ticked)


def _editor_page(request: HttpRequest, editor: Editor) -> HttpResponse:
    assignment = editor.assignment
    reply = _kept(assignment)
    is_open = reply is not None and reply.state != Reply.State.ISSUED
    files = list(reply.evidence.order_by("pk")) if reply else []
    status = 422 if any(form.errors for form in [*editor.points, editor.letter]) else 200
    for form in [*editor.points, editor.letter]:
        form.show_asked_for()
    context = {
        "case": assignment.case,
        "assignment": assignment,
        "reply": reply,
        "points": editor.points,
        "next_number": _next_number(editor),
        "form": editor.letter,
        "files": files,
        "gaps": services.missing_of(reply) if reply and is_open else [],
        "back": page_of(assignment.case),
        "draft": editor.key,
    }
    return render(request, "casework/reply.html", context, status=status)


def _next_number(editor: Editor) -> int:
    return max(int(str(form.prefix)[1:]) for form in editor.points) + 1


def reply_point(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Give one more empty point, for a page that adds it in place."""
    assignment = _own(actor_of(request), assignment_id)
    text = request.GET.get("n", "")
    number = min(int(text), 999) if text.isdecimal() and len(text) < 4 else 1
    point = PointForm(prefix=f"p{number}")
    point.show_asked_for()
    context = {
        "assignment": assignment,
        "point": point,
        "number": number,
        "next_number": number + 1,
    }
    return render(request, "casework/parts/point_more.html", context)


@require_POST
def reply_gaps(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Say what the reply as typed still lacks; nothing is kept."""
    assignment = _own(actor_of(request), assignment_id)
    editor = _typed(request, assignment)
    gaps: list[str] = []
    if editor.is_valid():
        entry = editor.entry(_evidence_kept(request, editor.reply))
        gaps = services.missing_in(assignment, entry, editor.mark())
    context = {"assignment": assignment, "gaps": gaps}
    return render(request, "casework/parts/gaps.html", context)


def evidence(request: HttpRequest, reply_id: int, file_id: int) -> HttpResponse | FileResponse:
    """Hand out a file to whoever may read the reply it belongs to."""
    found = reply_for(actor_of(request), reply_id)
    stored: StoredFile | None = found.evidence.filter(pk=file_id).first()
    if stored is None:
        raise NotFound(_("没有这份材料。"), hint=_("请从答复里打开。"))
    return FileResponse(
        stored.file.open("rb"),
        as_attachment=True,
        filename=stored.name,
        content_type=stored.content_type,
    )
