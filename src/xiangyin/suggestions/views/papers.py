"""The papers of one suggestion, printed from the records at any time; those of a whole year."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from xiangyin.congress.models import Congress
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.errors import NotFound
from xiangyin.core.pages import actor_of
from xiangyin.core.permissions import require
from xiangyin.papers.selectors import paper_render
from xiangyin.papers.services import PaperKind, handling_ledger_sheet
from xiangyin.suggestions.ledgers import booklet, handling_ledger
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet
from xiangyin.suggestions.papers import paper_of
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import suggestion_for, suggestions_for

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NAMES = {
    PaperKind.SUGGESTION_PAPER: gettext_lazy("代表建议"),
    PaperKind.ASSIGNMENT_SLIP: gettext_lazy("建议交办单"),
    PaperKind.REPLY_LETTER: gettext_lazy("答复函"),
    PaperKind.FEEDBACK_FORM: gettext_lazy("征询意见表"),
}
FOR_DEPUTY = {PaperKind.SUGGESTION_PAPER, PaperKind.FEEDBACK_FORM}
NUMBERED = (*Suggestion.ACCEPTED, Suggestion.State.WITHDRAWN)
BOOKLET_MOST = 300
LEDGER_MOST = 2000
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def paper(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """One paper as it stands now; a deputy's are the own suggestion and the form to sign."""
    actor = actor_of(request)
    suggestion = suggestion_for(actor, pk)
    wanted = {str(k.value): k for k in NAMES}.get(kind)
    is_hidden = actor.role is Role.DEPUTY and wanted not in FOR_DEPUTY
    if wanted is None or is_hidden:
        raise NotFound(_("没有这种文书。"), hint=_("请从本件页面的“文书”进入。"))
    content = paper_render(suggestion.division_code, paper_of(suggestion, wanted))
    return _download(content, f"{NAMES[wanted]} {suggestion.number_text}.docx")


def suggestions_booklet(request: HttpRequest) -> HttpResponse:
    """建议汇编 of a year (S112)."""
    actor = actor_of(request)
    congress, year, rows = _of_year(request)
    rows = rows.filter(state__in=Suggestion.ACCEPTED)
    title = _("%(year)s年代表建议汇编") % {"year": year}
    most = rows[:BOOKLET_MOST]
    printed = booklet(actor, most, congress=congress, title=title, on=clock.today())
    return _download(paper_render(congress.division_code, printed), f"{title}.docx")


def suggestions_ledger(request: HttpRequest) -> HttpResponse:
    """办理台账 of a year, as a workbook or, with `?as=docx`, as a paper (R38)."""
    actor = actor_of(request)
    congress, year, rows = _of_year(request)
    title = _("%(year)s年代表建议办理台账") % {"year": year}
    most, unit = rows[:LEDGER_MOST], congress.short_name
    ledger = handling_ledger(actor, most, title=title, unit=unit, as_of=clock.today())
    if request.GET.get("as") == "docx":
        return _download(paper_render(congress.division_code, ledger), f"{title}.docx")
    return _download(handling_ledger_sheet(ledger).to_bytes(), f"{title}.xlsx", XLSX)


def _of_year(request: HttpRequest) -> tuple[Congress, int, SuggestionQuerySet]:
    """The office's own numbered items of the year asked for, in the order of their numbers."""
    actor = actor_of(request)
    require(actor, SuggestionPerm.VIEW)
    congress = Congress.objects.filter(division_code=actor.division_code).first()
    if congress is None or not (actor.is_congress_side or actor.role is Role.AUDITOR):
        raise NotFound(_("没有可以汇编的建议。"), hint=_("汇编和台账由人大办公室编印。"))
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else clock.today().year
    rows = suggestions_for(actor).filter(
        congress=congress, year=year, number__isnull=False, state__in=NUMBERED
    )
    return congress, year, rows.order_by("session_id", "number", "id")


def _download(content: bytes, name: str, content_type: str = DOCX) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return response
