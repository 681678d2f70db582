"""The page most verbs share: the matter, one form, one button."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse

from xiangyin.core.pages import form_status, page
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.selectors import signers_of


def posted(request: HttpRequest) -> QueryDict | None:
    """What was posted, however little; None while the page is only opened."""
    return request.POST if request.method == "POST" else None


def verb_page(
    request: HttpRequest,
    suggestion: Suggestion,
    form: forms.Form,
    *,
    verb: str,
    title: str,
    button: str,
    notes: Sequence[str] = (),
    shows_form: bool = True,
    **context: Any,
) -> HttpResponse:
    """Show the matter with what the verb asks; `notes` say what will follow."""
    context |= {
        "suggestion": suggestion,
        "signers": signers_of(suggestion),
        "form": form,
        "verb": verb,
        "title": title,
        "button": button,
        "notes": notes,
        "shows_form": shows_form,
        "back": reverse("suggestions:detail", args=[suggestion.pk]),
    }
    return page(request, "suggestions/verb.html", context, status=form_status(form))
