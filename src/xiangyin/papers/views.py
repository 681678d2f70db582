"""Pages of papers: what was issued, and the templates it is printed from."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Q
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.files import read_upload
from xiangyin.core.pages import actor_of, form_status, keyset, once, page, refusals_on
from xiangyin.core.permissions import may, require
from xiangyin.papers.docx.contexts import KIND_NAMES, PaperKind
from xiangyin.papers.docx.entries import template_fields
from xiangyin.papers.docx.kinds import CONTEXTS
from xiangyin.papers.docx.samples import SAMPLES
from xiangyin.papers.docx.wording import joined_numbers
from xiangyin.papers.forms import DocumentFilterForm, StyleForm, TemplateForm, WithdrawForm
from xiangyin.papers.permissions import Office, PapersPerm
from xiangyin.papers.selectors import (
    document_for,
    documents_for,
    fonts_of,
    paper_render,
    template_content,
    template_in_force,
    template_lines,
)
from xiangyin.papers.services import documents as document_verbs
from xiangyin.papers.services import templates as template_verbs
from xiangyin.papers.services.templates import TemplateRefused

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def documents(request: HttpRequest) -> HttpResponse:
    """List the papers issued, newest first."""
    actor = actor_of(request)
    form = DocumentFilterForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    found = documents_for(actor)
    if asked.get("kind"):
        found = found.filter(kind=asked["kind"])
    if asked.get("q"):
        found = found.filter(Q(title__contains=asked["q"]) | Q(number__contains=asked["q"]))
    query = urlencode({name: value for name, value in asked.items() if value})
    context = {
        "slice": keyset(found, request),
        "form": form,
        "query": f"&{query}" if query else "",
        "is_filtered": bool(query),
    }
    return page(request, "papers/documents.html", context)


def document(request: HttpRequest, document_id: int) -> HttpResponse:
    """Show one paper: what it is, what its figures count, and its file."""
    actor = actor_of(request)
    found = document_for(actor, document_id)
    figures = [
        {
            "mark": mark,
            "label": figure["label"],
            "value": figure["value"],
            "numerator": joined_numbers(figure["numerator_refs"]),
            "denominator": joined_numbers(figure["denominator_refs"]),
        }
        for mark, figure in enumerate(found.figures, start=1)
    ]
    is_open = found.withdrawn_at is None
    context = {
        "document": found,
        "figures": figures,
        "may_withdraw": is_open and may(actor, PapersPerm.WITHDRAW, found),
    }
    return page(request, "papers/document.html", context)


def document_download(request: HttpRequest, document_id: int) -> HttpResponseBase:
    """Hand out the file of one paper."""
    found = document_for(actor_of(request), document_id)
    name = document_verbs.file_name(found.title)
    return FileResponse(
        found.file.file.open("rb"),
        as_attachment=True,
        filename=f"{name}.docx",
        content_type=WORD_TYPE,
    )


def document_withdraw(request: HttpRequest, document_id: int) -> HttpResponse:
    """Take back a paper with a mistake in it."""
    actor = actor_of(request)
    found = document_for(actor, document_id)
    require(actor, PapersPerm.WITHDRAW, found)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            document_verbs.document_withdraw(
                actor=actor,
                document_id=document_id,
                reason=form.cleaned_data["reason"],
                at=clock.now(),
            )
            messages.success(request, _("已撤回。原件仍保存在公文列表中。"))
            return HttpResponseRedirect(reverse("papers:document", args=[document_id]))
    context = {"document": found, "form": form}
    return page(request, "papers/withdraw.html", context, status=form_status(form))


def templates(request: HttpRequest) -> HttpResponse:
    """List the kinds of paper with the template in force, and the fonts."""
    actor = actor_of(request)
    require(actor, PapersPerm.KEEP_TEMPLATES, Office(actor.division_code))
    context = {
        "lines": template_lines(actor.division_code),
        "form": StyleForm(initial={"fonts": fonts_of(actor.division_code)}),
    }
    return page(request, "papers/templates.html", context)


@once
def template(request: HttpRequest, kind: str) -> HttpResponse:
    """Show what a template may say, and take an office's own."""
    actor, paper_kind = actor_of(request), _kind(kind)
    require(actor, PapersPerm.KEEP_TEMPLATES, Office(actor.division_code))
    form = TemplateForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            if _template_taken(actor, paper_kind, form):
                name = KIND_NAMES[paper_kind]
                messages.success(request, _("今后的《%(name)s》用本级模板。") % {"name": name})
                return HttpResponseRedirect(reverse("papers:templates"))
    context = {
        "kind": paper_kind.value,
        "name": KIND_NAMES[paper_kind],
        "own": template_in_force(actor.division_code, paper_kind),
        "fields": template_fields(CONTEXTS[paper_kind]),
        "form": form,
    }
    return page(request, "papers/template.html", context, status=form_status(form))


def _template_taken(actor: Actor, kind: PaperKind, form: TemplateForm) -> bool:
    """Try the upload; every reason against it goes beside the field."""
    upload: UploadedFile = form.cleaned_data["file"]
    try:
        template_verbs.template_replace(
            actor=actor,
            division_code=actor.division_code,
            kind=kind,
            name=upload.name or "模板.docx",
            content=read_upload(upload),
            at=clock.now(),
        )
    except TemplateRefused as refused:
        for problem in refused.problems:
            form.add_error("file", problem)
        return False
    return True


def template_download(request: HttpRequest, kind: str) -> HttpResponse:
    """Hand out the template in force, to be changed in Word."""
    actor, paper_kind = actor_of(request), _kind(kind)
    require(actor, PapersPerm.KEEP_TEMPLATES, Office(actor.division_code))
    content = template_content(actor.division_code, paper_kind)
    return _word(content, f"{KIND_NAMES[paper_kind]}模板")


def template_sample(request: HttpRequest, kind: str) -> HttpResponse:
    """Print a made-up case on the template in force."""
    actor, paper_kind = actor_of(request), _kind(kind)
    require(actor, PapersPerm.KEEP_TEMPLATES, Office(actor.division_code))
    content = paper_render(actor.division_code, SAMPLES[paper_kind])
    return _word(content, f"{KIND_NAMES[paper_kind]}样张")


@require_POST
def template_restore(request: HttpRequest, kind: str) -> HttpResponse:
    """Go back to the shipped template."""
    actor, paper_kind = actor_of(request), _kind(kind)
    template_verbs.template_restore(
        actor=actor, division_code=actor.division_code, kind=paper_kind, at=clock.now()
    )
    name = KIND_NAMES[paper_kind]
    messages.success(request, _("今后的《%(name)s》用系统模板。") % {"name": name})
    return HttpResponseRedirect(reverse("papers:templates"))


@require_POST
def style(request: HttpRequest) -> HttpResponse:
    """Choose the fonts."""
    actor = actor_of(request)
    template_verbs.style_set(
        actor=actor,
        division_code=actor.division_code,
        fonts=request.POST.get("fonts", ""),
        at=clock.now(),
    )
    messages.success(request, _("公文字体已保存，今后印发的公文用这套字体。"))
    return HttpResponseRedirect(reverse("papers:templates"))


def _kind(kind: str) -> PaperKind:
    try:
        return PaperKind(kind)
    except ValueError:
        raise Http404 from None


def _word(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=WORD_TYPE)
    response.headers["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=f"{name}.docx") or ""
    )
    return response
