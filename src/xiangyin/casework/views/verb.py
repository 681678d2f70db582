"""What every verb's page shares: its face, and the way back to the matter."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from xiangyin.casework.models import Case
from xiangyin.casework.pages import page_of
from xiangyin.core.pages import form_status, page


@dataclass(frozen=True)
class Face:
    """How a verb's page looks: its title, its data-verb, its button, a sentence above the form."""

    verb: str
    title: str
    button: str
    about: str = ""


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, however little, or None where the page is only opened."""
    return request.POST if request.method == "POST" else None


def verb_page(
    request: HttpRequest,
    case: Case,
    form: forms.Form,
    face: Face,
    *,
    template: str = "casework/verb.html",
    draft: str = "",
    **more: Any,
) -> HttpResponse:
    """Show a verb's form; `draft` names what is kept on the device while one types."""
    context = {"case": case, "form": form, "face": face, "back": page_of(case), "draft": draft}
    return page(request, template, context | more, status=form_status(form))


def done(request: HttpRequest, case: Case, sentence: str, *, draft: str = "") -> HttpResponse:
    """Say what was done and lead back to the matter."""
    messages.success(request, sentence, extra_tags=draft)
    return HttpResponseRedirect(page_of(case))
