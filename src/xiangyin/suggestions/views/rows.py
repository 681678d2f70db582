"""The cells of the list of suggestions."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from xiangyin.core.ledger import Column, addresses, link, rows_drawn
from xiangyin.core.templatetags.ui import short_day, tag
from xiangyin.core.text.names import pad_name
from xiangyin.suggestions.selectors import LedgerLine

SHORT_NAME = 5  # a longer one, of a minority, may be broken
LAST_STEP = 30  # characters of the last step that are shown
NOTHING = mark_safe("")


def columns(*, shows_place: bool) -> list[Column]:
    """The columns of the list; a county sees whose each is."""
    place = [Column(_("乡镇"))] if shows_place else []
    return [
        Column(_("编号"), "number"),
        Column(_("标题"), "title", heads_row=True),
        *place,
        Column(_("领衔代表")),
        Column(_("类别"), "short"),
        Column(_("承办单位")),
        Column(_("答复期限"), "short"),
        Column(_("进度"), "short"),
    ]


def list_rows(lines: list[LedgerLine], *, shows_place: bool) -> SafeString:
    """Draw the lines of the list."""
    address = addresses("suggestions:detail")
    rows = (_cells(line, address(line.suggestion.pk), shows_place) for line in lines)
    return rows_drawn(columns(shows_place=shows_place), rows)


def _cells(line: LedgerLine, url: str, shows_place: bool) -> list[str]:
    suggestion = line.suggestion
    due_on = line.case.reply_due_on if line.case else None
    return [
        _number(line),
        _title(line, url),
        *([suggestion.congress.place_name] if shows_place else []),
        _lead(line),
        suggestion.category.name if suggestion.category else "",
        _units(line),
        short_day(due_on) if due_on else "",
        tag(line.light.words, line.light.tone),
    ]


def _number(line: LedgerLine) -> SafeString:
    pieces = ((piece,) for piece in line.number_pieces)
    return format_html_join("", '<span class="text-nowrap">{}</span><wbr>', pieces)


def _title(line: LedgerLine, url: str) -> SafeString:
    suggestion = line.suggestion
    motion = format_html(' <span class="quiet">{}</span>', _("议案"))
    return format_html(
        "{}{}{}",
        link(url, suggestion.title or _("（还没有写标题）")),
        motion if suggestion.is_motion else NOTHING,
        _last_step(line),
    )


def _last_step(line: LedgerLine) -> SafeString:
    if not line.last_on:
        return NOTHING
    told = line.last_action
    if len(told) > LAST_STEP:
        told = Truncator(told).chars(LAST_STEP)
    return format_html('<small class="quiet d-block">{} {}</small>', short_day(line.last_on), told)


def _lead(line: LedgerLine) -> SafeString:
    name = str(line.suggestion.lead)
    css = mark_safe(' class="text-nowrap"') if len(name) <= SHORT_NAME else NOTHING
    drawn = format_html("<span{}>{}</span>", css, pad_name(name))
    if not line.joint:
        return drawn
    joint = '{}<span class="quiet d-block">{} {}</span>'
    return format_html(joint, drawn, _("联名"), len(line.joint))


def _units(line: LedgerLine) -> str:
    leads = "、".join(line.lead_units)
    if not line.co_units:
        return leads
    joining = '{} <span class="quiet">{} {}</span>'
    return format_html(joining, leads, _("协办"), "、".join(line.co_units))
