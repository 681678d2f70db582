"""The page's own words: dates, names, shares, fields, and the boxes pages are made of.

A builtin of every template. A leaf is an include (`ui/*.html`, each listing its variables in
its first comment); a box that wraps content is one of the block tags below.
"""

import datetime as dt
from decimal import Decimal
from secrets import token_urlsafe
from typing import Any

from django import forms, template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from xiangyin.core.menu import menu_drawn
from xiangyin.core.shares import Share, points_text
from xiangyin.core.text.names import annotate, pad_name

register = template.Library()
register.simple_tag(menu_drawn, name="menu")

NONE = "—"  # what a cell says when there is nothing to say
SIZES = ("large", "largest")
TONES = {"success": "green", "error": "red", "warning": "amber", "info": "blue"}


# ---- days ----


@register.filter
def day(value: dt.date | None) -> str:
    """Write a day as papers do: 2026年11月22日."""
    if value is None:
        return NONE
    value = _local(value)
    return f"{value.year}年{value.month}月{value.day}日"


@register.filter
def short_day(value: dt.date | None) -> str:
    """Write a day of the year at hand: 11月22日."""
    if value is None:
        return NONE
    value = _local(value)
    return f"{value.month}月{value.day}日"


@register.filter
def moment(value: dt.datetime | None) -> str:
    """Write a moment with its hour: 2026年11月22日 15:04."""
    if value is None:
        return NONE
    return f"{day(value)} {timezone.localtime(value):%H:%M}"


def _local(value: dt.date) -> dt.date:
    if isinstance(value, dt.datetime) and timezone.is_aware(value):
        return timezone.localtime(value)
    return value


# ---- numbers ----


@register.filter(name="of")
def share_of(n: int, total: int) -> Share:
    """Make the share of n in total; printed, it says both: 86.4%（19/22）."""
    return Share(n, total)


@register.filter
def part(share: Share) -> Decimal:
    """Give the length of a share's bar, from 0 to 100."""
    return share.percent_value() or Decimal(0)


@register.filter
def points(change: Decimal | None) -> str:
    """Say a change in words: 提高3.2个百分点."""
    return points_text(change)


@register.filter
def thousands(n: int) -> str:
    """Write a large whole number with separators: 1,260."""
    return f"{n:,}"


@register.simple_tag
def beside(share: Share) -> SafeString:
    """Write a percentage beside what it is of."""
    drawn = '<span class="share num">{} <small>{}/{}</small></span>'
    return format_html(drawn, share.percent(), share.n, share.N)


@register.simple_tag
def bar(share: Share, tone: str = "", target: object = "") -> SafeString:
    """Draw a share as a bar; its number always stands beside it, so readers do without."""
    across = '<line class="target" x1="{0}%" x2="{0}%" y1="0" y2="100%"/>'
    return format_html(
        '<svg class="bar" aria-hidden="true" focusable="false">'
        '<rect class="track" width="100%" height="100%"/>'
        '<rect class="fill {}" width="{}%" height="100%"/>{}</svg>',
        tone,
        part(share),
        format_html(across, target) if target else "",
    )


# ---- people and tones ----


@register.filter
def padded(name: str) -> str:
    """Pad a two-character name with one full-width space, as rosters do (standards §9)."""
    return pad_name(name)


@register.simple_tag
def annotated(name: str, sex: str = "", ethnicity: str = "") -> str:
    """Write a name as rosters do: padded, with （女，回族） where it applies."""
    return annotate(pad_name(name), sex, ethnicity)


@register.filter
def tone(level_tag: str) -> str:
    """Give the colour of a message by its level."""
    return TONES.get(level_tag, "blue")


@register.simple_tag
def tag(label: object, tone: str = "") -> SafeString:
    """Say a state in colour, dot and words: red, amber, green, blue or gray."""
    return format_html('<span class="tag {}">{}</span>', tone or "gray", label)


@register.simple_tag(takes_context=True)
def text_size(context: template.Context) -> str:
    """Name the size of type this reader chose by 大字: normal, large or largest."""
    request = context.get("request")
    chosen = request.COOKIES.get("size", "") if request else ""
    return chosen if chosen in SIZES else "normal"


# ---- forms ----


@register.simple_tag
def field(bound: forms.BoundField, label: str = "") -> SafeString:
    """Draw one field: label, hint, error beside it, control, all tied together for a reader."""
    widget = bound.field.widget
    if bound.is_hidden:
        return mark_safe(str(bound))  # noqa: S308 (a widget's own output)
    control = bound.as_widget(attrs={"class": _classes_of(widget)})
    return _draw(
        "field",
        bound=bound,
        label=label or bound.label,
        kind=_kind_of(widget),
        control=control,
        stacked=_is_long(bound),
    )


@register.simple_tag
def once() -> SafeString:
    """Draw the token by which a second click on the same form is known (core.pages.once)."""
    return format_html('<input type="hidden" name="once_token" value="{}">', token_urlsafe(18))


@register.simple_tag
def form_errors(form: forms.BaseForm) -> SafeString:
    """Sum up what must be changed, above the form, each sentence a link to its field."""
    named = [
        (form[name], error)
        for name, errors in form.errors.items()
        if name in form.fields
        for error in errors
    ]
    return _draw("errors", general=form.non_field_errors(), named=named)


def _kind_of(widget: forms.Widget) -> str:
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "choices"
    if isinstance(widget, forms.CheckboxInput):
        return "check"
    return "control"


def _classes_of(widget: forms.Widget) -> str:
    if isinstance(widget, forms.CheckboxInput):
        shape = "form-check-input"
    elif isinstance(widget, forms.Select):
        shape = "form-select"
    else:
        shape = "form-control"
    return f"{widget.attrs.get('class', '')} {shape}".strip()


def _is_long(bound: forms.BoundField) -> bool:
    choices = getattr(bound.field, "choices", [])
    labels = [str(label) for _, label in choices]
    return len(labels) > 4 or any(len(label) > 10 for label in labels)


# ---- boxes ----


@register.simple_block_tag
def card(
    content: str, title: str = "", link: str = "", link_text: str = "", body: bool = True
) -> SafeString:
    """Put content on a card, with its title and, at the right, the way to the rest."""
    way = format_html('<a href="{}">{} →</a>', link, link_text) if link else ""
    head = format_html('<div class="card-head"><h2>{}</h2>{}</div>', title, way) if title else ""
    inside = format_html('<div class="card-body">{}</div>', content) if body else content
    css = "card" if body else "card flows"
    return format_html('<section class="{}">{}{}</section>', css, head, inside)


@register.simple_block_tag
def page_head(
    content: str, title: str, subtitle: str = "", back: str = "", back_text: str = ""
) -> SafeString:
    """Open a page: where we are, its title, one line below, and its actions as content."""
    return _draw(
        "page_head",
        content=content,
        title=title,
        subtitle=subtitle,
        back=back,
        back_text=back_text,
    )


@register.simple_block_tag
def lead(content: str, title: str, above: str = "", below: str = "") -> SafeString:
    """Show the one thing a deputy is asked to do now, with its answers as content."""
    return _draw("lead", content=content, title=title, above=above, below=below)


@register.simple_block_tag
def notice(content: str, tone: str = "blue", title: str = "") -> SafeString:
    """Say something beside the page's own matter, in one of the four tones."""
    return _draw("notice", content=content, tone=tone, title=title)


@register.simple_block_tag
def empty(content: str, sentence: str) -> SafeString:
    """Say why a list is empty, and give the way on as content."""
    return _draw("empty", content=content, sentence=sentence)


@register.simple_block_tag(takes_context=True)
def filters(context: template.Context, content: str, target: str = "") -> SafeString:
    """Put the questions one may ask of a list above it; a plain GET form."""
    return _draw("filters", content=content, target=target, action=_path_of(context))


@register.simple_block_tag(takes_context=True)
def confirm(
    context: template.Context,
    content: str,
    title: str,
    action: str,
    verb: str,
    button: str,
    back: str,
) -> SafeString:
    """Ask once more on a page of its own, with what will follow as content."""
    return _draw(
        "confirm",
        content=content,
        title=title,
        action=action,
        verb=verb,
        button=button,
        back=back,
        csrf_token=context.get("csrf_token"),
    )


def _path_of(context: template.Context) -> str:
    request = context.get("request")
    return request.path if request else ""


def _draw(name: str, **values: Any) -> SafeString:
    return render_to_string(f"ui/{name}.html", values)
