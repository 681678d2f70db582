"""The engine's addresses, and a tiny page on which a matter is read.

The engine's own tests do not lean on the rooms above it: on their pages, or on their menu.
"""

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path

from xiangyin.casework.pages import case_panel
from xiangyin.casework.selectors import case_for
from xiangyin.core import clock
from xiangyin.core.pages import actor_of

MATTER = """
{% extends shell_template %}
{% block content %}
  {% page_head title=panel.case.title subtitle=panel.case.number_text %}{% endpage_head %}
  {% include "ui/tag.html" with label=panel.light.words tone=panel.light.tone only %}
  {% include "casework/parts/rail.html" with panel=panel only %}
  <div class="columns">
    <div>{% include "casework/parts/matter.html" with panel=panel only %}</div>
    <div>{% include "casework/parts/aside.html" with panel=panel only %}</div>
  </div>
{% endblock %}
"""


def matter(request: HttpRequest, case_id: int) -> HttpResponse:
    actor = actor_of(request)
    panel = case_panel(actor, case_for(actor, case_id), clock.today())
    template = engines["django"].from_string(MATTER.strip())
    return HttpResponse(template.render({"panel": panel}, request))


urlpatterns = [
    path("matter/<int:case_id>/", matter, name="test-matter"),
    path("cases/", include("xiangyin.casework.urls")),
    path("accounts/", include("xiangyin.accounts.urls")),
    path("core/", include("xiangyin.core.urls")),
]
