"""What a page costs in any Django site: 50 rows, two joins, signed in, one plain template."""

from django.http import HttpRequest, HttpResponse
from django.template import Context, Template

from xiangyin.suggestions.models import Suggestion

ROWS = 50
TEMPLATE = Template("""<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">
<title>建议</title></head><body><p>{{ user }}</p><table>
<tr><th>编号</th><th>标题</th><th>领衔代表</th><th>类别</th><th>日期</th><th>状态</th></tr>
{% for s in rows %}<tr><td>{{ s.number_text }}</td><td><a href="/s/{{ s.pk }}/">{{ s.title }}</a>
</td><td>{{ s.lead.stroke_key }}</td><td>{{ s.category.name }}</td>
<td>{{ s.submitted_on|date:"Y-m-d" }}</td><td>{{ s.get_state_display }}</td></tr>{% endfor %}
</table></body></html>""")


def bare_list(request: HttpRequest) -> HttpResponse:
    """List the newest suggestions of the scope."""
    rows = Suggestion.objects.select_related("lead", "category").order_by("-id")
    context = {"rows": rows.filter(congress__division_code=_code(request))[:ROWS]}
    return HttpResponse(TEMPLATE.render(Context({"user": request.user, **context})))


def _code(request: HttpRequest) -> str:
    return str(request.actor.division_code)  # type: ignore[attr-defined]
