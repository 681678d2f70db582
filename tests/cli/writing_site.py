"""A site of one page that writes, for the tests that kill a server (settings and URLs in one)."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from xiangyin.config.settings import *  # noqa: F403

ROOT_URLCONF = "tests.cli.writing_site"
MIDDLEWARE: list[str] = []


@login_not_required
def write(request: HttpRequest) -> HttpResponse:
    """Perform one act and answer with its number."""
    from tests.cli.acts import act

    return HttpResponse(str(act(pause=0.005)))


urlpatterns = [path("", write)]
