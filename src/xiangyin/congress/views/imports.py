"""Bring a roster in: upload, look at every problem, correct the columns, confirm."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from xiangyin.congress import services
from xiangyin.congress.forms import UploadForm
from xiangyin.congress.models import RosterUpload
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.roster.columns import FIELD_BY_KEY, FIELDS, column_letter
from xiangyin.congress.roster.particulars import RosterRow, shown_text
from xiangyin.congress.roster.preview import RosterPreview
from xiangyin.congress.roster.problems import Problem
from xiangyin.congress.roster.reading import Grid
from xiangyin.congress.selectors.rosters import (
    Reconciliation,
    grid_of,
    open_upload,
    preview_of,
    reconcile,
    upload_found,
)
from xiangyin.congress.views.door import door_of, door_to
from xiangyin.core import clock
from xiangyin.core.errors import DomainError
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import require

SHOWN_ROWS = 20
SHOWN_PROBLEM_ROWS = 200
SHOWN_PROBLEMS = 50
SHOWN_NAMES = 60
SHOWN_FIELDS = (
    "name", "sex", "birth", "ethnicity", "party", "education", "occupation", "unit_post",
    "district", "group", "id_number", "phone", "note",
)  # fmt: skip


@once
def roster_import(request: HttpRequest) -> HttpResponse:
    """Choose the file."""
    door = door_of(request, CongressPerm.KEEP_ROSTER)
    term = door.sure_term
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            kept = services.roster_upload(
                actor=door.actor,
                term_id=term.pk,
                upload=form.cleaned_data["file"],
                at=clock.now(),
            )
            return redirect("congress:import-preview", kept.pk)
    context = door.context(form=form, unfinished=open_upload(door.congress.division_code))
    return page(request, "congress/import.html", context, status=form_status(form))


@never_cache
def import_preview(request: HttpRequest, upload_id: int) -> HttpResponse:
    """Show what the import would do; correct columns and answers; confirm."""
    actor = actor_of(request)
    upload = upload_found(actor, upload_id)
    require(actor, CongressPerm.KEEP_ROSTER, upload)
    if upload.imported_at is not None:
        messages.info(request, _("这份花名册已经导入过。"))
        return redirect("congress:deputies")
    refused: DomainError | None = None
    if request.method == "POST":
        upload = _arrange(request, upload)
        if request.POST.get("do") == "drop":
            services.roster_upload_drop(actor=actor, upload_id=upload.pk)
            messages.success(request, _("已放弃这次导入，名册没有变动。"))
            return redirect("congress:import")
        if request.POST.get("do") != "confirm":
            return redirect(f"{reverse('congress:import-preview', args=[upload.pk])}#problems")
        try:
            result = services.roster_upload_import(
                actor=actor, upload_id=upload.pk, on=clock.today(), at=clock.now()
            )
        except DomainError as error:
            refused = error
        else:
            messages.success(request, result.sentence)
            return redirect("congress:deputies")
    context = _preview(request, upload) | {"refused": refused}
    status = refused.status if refused else 200
    return page(request, "congress/import_preview.html", context, status=status)


def _arrange(request: HttpRequest, upload: RosterUpload) -> RosterUpload:
    """Keep what was corrected before anything else: a refusal loses none of it."""
    posted = request.POST
    mapping: dict[str, int | None] | None = None
    columns = {f.key: posted[f"column-{f.key}"] for f in FIELDS if f"column-{f.key}" in posted}
    if columns:
        mapping = {key: int(text) if text.isdecimal() else None for key, text in columns.items()}
    answers = {
        key.removeprefix("row-"): posted[key][:40]
        for key in posted
        if key.startswith("row-") and posted[key]
    }
    return services.roster_upload_arrange(
        actor=actor_of(request),
        upload_id=upload.pk,
        sheet=posted.get("sheet"),
        mapping=mapping if posted.get("sheet", upload.sheet) == upload.sheet else None,
        decisions=answers or None,
    )


@dataclass(frozen=True)
class ColumnSelect:
    """One field with the column it is read from, for the office to correct."""

    key: str
    label: str
    chosen: str
    why: str


SHORT = {"name", "sex", "birth", "ethnicity", "education"}


@dataclass(frozen=True)
class ShownCell:
    """One cell of the file as read, with its problems."""

    key: str
    label: str
    text: str
    problems: list[Problem]

    @property
    def is_short(self) -> bool:
        """Whether it stands on one line: short words, and nothing wrong with them."""
        return self.key in SHORT and not self.problems


@dataclass(frozen=True)
class ShownRow:
    """One row of the file as read, with its problems by cell."""

    number: int
    cells: list[ShownCell]
    general: list[Problem] = field(default_factory=list)
    has_error: bool = False
    has_warning: bool = False


WHY = {
    "header": "按表头",
    "similar": "表头相近",
    "content": "按内容猜的",
    "given": "您指定的",
}


def _preview(request: HttpRequest, upload: RosterUpload) -> dict[str, object]:
    grid = grid_of(upload)
    seen = preview_of(upload, grid, on=clock.today())
    plan = reconcile(seen, upload.term, upload.decisions)
    only = request.GET.get("only") == "problems"
    rows = _rows(seen, only=only)
    door = door_to(actor_of(request), upload.term)
    can_confirm = seen.is_importable and not plan.open_questions
    return door.context(
        upload=upload,
        grid=grid,
        seen=seen,
        plan=plan,
        columns=_columns(seen),
        options=_options(grid),
        headings=[f.label for f in FIELDS if f.key in SHOWN_FIELDS and _read(seen, f.key)],
        rows=rows,
        only=only,
        is_cut=only and len({p.row for p in seen.problems}) > SHOWN_PROBLEM_ROWS,
        problem_rows=len({p.row for p in seen.problems}),
        problem_list=_listed(seen),
        problems_more=max(len(seen.problems) - SHOWN_PROBLEMS, 0),
        row_numbers={row.number for row in rows},
        can_confirm=can_confirm,
        names=_names(plan),
    )


def _listed(seen: RosterPreview) -> list[Problem]:
    """The first problems, errors before doubts, in the order of the file."""
    return [*seen.errors, *seen.warnings][:SHOWN_PROBLEMS]


def _read(seen: RosterPreview, key: str) -> bool:
    return key in seen.plan.mapping


def _columns(seen: RosterPreview) -> list[ColumnSelect]:
    guesses = {guess.field: guess for guess in seen.plan.guesses}
    return [
        ColumnSelect(
            f.key,
            f.label,
            str(guesses[f.key].column) if f.key in guesses else "",
            WHY[guesses[f.key].confidence] if f.key in guesses else "没有找到",
        )
        for f in FIELDS
    ]


def _options(grid: Grid) -> list[tuple[str, str]]:
    """The file's columns to choose from: letter, header, the first thing written in it."""
    width = max([len(grid.headers), *(len(row.cells) for row in grid.rows[:SHOWN_ROWS])])
    options = []
    for index in range(width):
        header = grid.headers[index] if index < len(grid.headers) else ""
        options.append((str(index), f"{column_letter(index)}列 {header or '（无表头）'}"))
    return options


def _rows(seen: RosterPreview, *, only: bool) -> list[ShownRow]:
    """The first rows, or those with problems; a list of five thousand is never drawn."""
    problems: dict[int, list[Problem]] = defaultdict(list)
    for problem in seen.problems:
        problems[problem.row].append(problem)
    if only:
        wanted = [row for row in seen.rows if row.number in problems][:SHOWN_PROBLEM_ROWS]
    else:
        wanted = list(seen.rows[:SHOWN_ROWS])
    fields = [f.key for f in FIELDS if f.key in SHOWN_FIELDS and _read(seen, f.key)]
    return [_row(row, fields, problems[row.number]) for row in wanted]


def _row(row: RosterRow, fields: Sequence[str], problems: list[Problem]) -> ShownRow:
    by_field: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_field[problem.field].append(problem)
    cells = []
    for key in fields:
        own = by_field.pop(key, [])
        cells.append(ShownCell(key, FIELD_BY_KEY[key].label, _cell(row, key, own), own))
    return ShownRow(
        row.number,
        cells,
        [problem for rest in by_field.values() for problem in rest],
        any(p.level == "error" for p in problems),
        any(p.level == "warning" for p in problems),
    )


def _cell(row: RosterRow, key: str, problems: Sequence[Problem]) -> str:
    """What was read; where it is wrong, what is written there (never a number in full)."""
    read = shown_text(row, key)
    if key in {"id_number", "phone"}:
        return read
    wrong = next((p.written for p in problems if p.level == "error" and p.written), "")
    return wrong or read


@dataclass(frozen=True)
class Names:
    """Who is new, changed, missing; long lists are cut and counted."""

    new: list[str]
    changed: list[tuple[str, list[str]]]
    missing: list[str]
    new_more: int = 0
    changed_more: int = 0
    missing_more: int = 0


def _names(plan: Reconciliation) -> Names:
    diff = plan.diff
    return Names(
        [row.name for row in diff.new[:SHOWN_NAMES]],
        [
            (change.entry.name, [one.sentence for one in change.changes])
            for change in diff.changed[:SHOWN_NAMES]
        ],
        [entry.name for entry in diff.missing[:SHOWN_NAMES]],
        max(len(diff.new) - SHOWN_NAMES, 0),
        max(len(diff.changed) - SHOWN_NAMES, 0),
        max(len(diff.missing) - SHOWN_NAMES, 0),
    )
