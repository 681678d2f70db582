"""The congress side's lists: open matters, promises; and the way to a matter's own page."""

from dataclasses import asdict
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from xiangyin.casework.exports import Cell, Table, is_export_offered, workbook_of
from xiangyin.casework.models import Case, Commitment
from xiangyin.casework.pages import page_of
from xiangyin.casework.panel.rail import case_light
from xiangyin.casework.panel.rows import CommitmentRow, commitment_row
from xiangyin.casework.selectors import (
    MatterQuery,
    Pressing,
    case_for,
    categories_of,
    matters_found,
    pressing,
    promises_found,
    units_at_work,
    yellow_days_of,
)
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.errors import NotFound
from xiangyin.core.pages import actor_of, page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def case(request: HttpRequest, case_id: int) -> HttpResponse:
    """Lead to the page of the room that opened the case."""
    return HttpResponseRedirect(page_of(case_for(actor_of(request), case_id)))


def _matter_query(request: HttpRequest) -> MatterQuery:
    names = MatterQuery.__dataclass_fields__
    return MatterQuery(**{n: request.GET.get(n, "").strip()[:60] for n in names})


def _matter_rows(cases: list[Case]) -> list[dict[str, Any]]:
    on, yellow = clock.today(), yellow_days_of(cases)
    return [
        {
            "case": one,
            "light": case_light(one, on, yellow_days=yellow[one.congress_id]),
            "units": _units_of(one),
            "leads": "、".join(str(p.deputy) for p in one.leads),  # type: ignore[attr-defined]
        }
        for one in cases
    ]


def _units_of(one: Case) -> str:
    """The units of the latest round: 农业农村办公室（主办）、供电所（协办）."""
    live = one.live  # type: ignore[attr-defined]
    latest = [a for a in live if a.round_id == live[0].round_id]
    return "、".join(f"{a.unit}（{a.get_role_display()}）" for a in latest)


def matters(request: HttpRequest) -> HttpResponse:
    """Everything not closed by the congress side, the most pressing first."""
    actor = actor_of(request)
    query = _matter_query(request)
    found = matters_found(actor, query, clock.today())
    slice_ = _slice(request, found)
    context = {
        "rows": _matter_rows(slice_.rows),
        "count": found.count(),
        "query": query,
        "stages": [s for s in Case.Stage.choices if s[0] not in {"closed", "merged", "withdrawn"}],
        "lights": [("red", _("红灯（超期）")), ("amber", _("黄灯")), ("green", _("绿灯"))],
        "units": units_at_work(actor),
        "categories": categories_of(actor),
        "asked": urlencode({k: v for k, v in asdict(query).items() if v}),
        "may_export": is_export_offered(),
        "is_office": actor.is_congress_side,
    } | _links(slice_, asdict(query))
    return page(request, "casework/matters.html", context)


M = TypeVar("M", bound=Model)


def _slice(request: HttpRequest, found: QuerySet[M]) -> Pressing[M]:
    after, before = (request.GET.get(name, "")[:40] for name in ("after", "before"))
    return pressing(found, after=after, before=before)


def _links(slice_: Pressing[Any], asked: dict[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in asked.items() if value}
    sooner, later = slice_.sooner, slice_.later
    return {
        "newer_url": "?" + urlencode(kept | {"before": sooner}) if sooner else "",
        "older_url": "?" + urlencode(kept | {"after": later}) if later else "",
    }


MOST_EXPORTED = 5000


def matters_export(request: HttpRequest) -> HttpResponse:
    """The list as a workbook, all rows that answer the query."""
    found = matters_found(actor_of(request), _matter_query(request), clock.today())
    rows = _matter_rows(list(found[:MOST_EXPORTED]))
    columns = (
        (_("编号"), 16.0, "text"),
        (_("标题"), 36.0, "text"),
        (_("领衔代表"), 14.0, "text"),
        (_("类别"), 12.0, "text"),
        (_("承办单位"), 28.0, "text"),
        (_("交办日期"), 12.0, "date"),
        (_("期限"), 12.0, "date"),
        (_("进度"), 18.0, "text"),
        (_("重点督办"), 12.0, "text"),
    )
    cells = [_matter_cells(row) for row in rows]
    return workbook_response(request, _("未办结事项台账"), columns, cells)


def _matter_cells(row: dict[str, Any]) -> list[Cell]:
    one: Case = row["case"]
    return [
        one.number_text,
        one.title,
        row["leads"],
        one.category,
        row["units"],
        one.handed_over_on,
        one.due_on,
        row["light"].words,
        one.key_leader if one.is_key else "",
    ]


def workbook_response(
    request: HttpRequest, title: str, columns: tuple[Any, ...], rows: list[list[Cell]]
) -> HttpResponse:
    """A list as a workbook named after it and the day."""
    place = getattr(request, "place_name", "")
    table = Table(title, place, clock.today(), columns, rows)
    body = workbook_of(table)
    if body is None:
        raise NotFound(_("这里不能导出表格。"), hint=_("请用浏览器打印本页。"))
    response = HttpResponse(body, content_type=XLSX)
    name = f"{title} {clock.today():%Y-%m-%d}.xlsx"
    response["Content-Disposition"] = str(content_disposition_header(True, name))
    return response


STATES = ("open", "late", "kept", "unanswered", "superseded", "all")


def _state(request: HttpRequest) -> str:
    if request.GET.get("late"):
        return "late"
    asked = request.GET.get("state", "open")
    return asked if asked in STATES else "open"


def _promise_rows(request: HttpRequest, promises: list[Commitment]) -> list[CommitmentRow]:
    actor, on = actor_of(request), clock.today()
    yellow = yellow_days_of([p.case for p in promises])
    unit_id = actor.unit_id if actor.role is Role.UNIT else None
    return [
        commitment_row(p, on, yellow_days=yellow[p.case.congress_id], unit_id=unit_id)
        for p in promises
    ]


def commitments(request: HttpRequest) -> HttpResponse:
    """承诺事项台账: what was promised, by when, kept or not."""
    state = _state(request)
    found = promises_found(actor_of(request), state, clock.today())
    slice_ = _slice(request, found)
    context = {
        "rows": _promise_rows(request, slice_.rows),
        "count": found.count(),
        "state": state,
        "states": [
            ("open", _("未兑现")),
            ("late", _("到期未兑现")),
            ("kept", _("已兑现")),
            ("unanswered", _("已兑现、未再答复")),
            ("superseded", _("由后一次办理代替")),
            ("all", _("全部")),
        ],
        "may_export": is_export_offered(),
        "asked": urlencode({"state": state}),
    } | _links(slice_, {"state": state})
    return page(request, "casework/commitments.html", context)


def commitments_export(request: HttpRequest) -> HttpResponse:
    """The ledger of promises as a workbook."""
    found = promises_found(actor_of(request), _state(request), clock.today())
    rows = _promise_rows(request, list(found[:MOST_EXPORTED]))
    columns = (
        (_("编号"), 16.0, "text"),
        (_("标题"), 30.0, "text"),
        (_("承办单位"), 18.0, "text"),
        (_("承诺内容"), 40.0, "text"),
        (_("承诺期限"), 12.0, "date"),
        (_("兑现日期"), 12.0, "date"),
        (_("兑现情况"), 30.0, "text"),
        (_("再次答复日期"), 12.0, "date"),
        (_("状态"), 14.0, "text"),
    )
    cells: list[list[Cell]] = [
        [
            row.commitment.case.number_text,
            row.commitment.case.title,
            row.commitment.reply.assignment.unit.name,
            row.commitment.text,
            row.commitment.due_on,
            row.commitment.fulfilled_on,
            row.commitment.evidence or row.commitment.superseded_reason,
            row.commitment.answered_on,
            row.light.words,
        ]
        for row in rows
    ]
    return workbook_response(request, _("承诺事项台账"), columns, cells)
