"""The gallery: every part of the look, in every state, under each shell; only in a demo."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from xiangyin.core.gallery import samples

SHELLS = ("desk", "phone", "public", "bare")


@login_not_required
def gallery(request: HttpRequest, shell: str = "desk") -> HttpResponse:
    """Show all parts under one of the shells."""
    if shell not in SHELLS or not (settings.DEMO or settings.DEBUG):
        raise Http404
    context = samples.everything() | {"shell_template": f"shell/{shell}.html"}
    return render(request, "gallery/gallery.html", context)
