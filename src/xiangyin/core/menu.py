"""The menu of the shell drawn without a template: it stands on every page of the desk."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from xiangyin.core.context import NavigationGroup, NavigationItem


def menu_drawn(groups: list[NavigationGroup]) -> SafeString:
    """Draw the menu's groups: on every page, twenty lines."""
    return format_html_join("", "{}<ul>{}</ul>", ((_head(g), _lines(g)) for g in groups))


def _head(group: NavigationGroup) -> str:
    return format_html("<h2>{}</h2>", group.title) if group.title else ""


def _lines(group: NavigationGroup) -> SafeString:
    here = mark_safe(' aria-current="page"')
    line = '<li><a href="{}"{}>{}{}</a></li>'
    return format_html_join(
        "", line, ((i.url, here if i.current else "", i.label, _number(i)) for i in group.items)
    )


def _number(item: NavigationItem) -> str:
    if not item.count:
        return ""
    unit = '<span class="count">{}<span class="visually-hidden">{}</span></span>'
    return format_html(unit, item.count, _("件"))
