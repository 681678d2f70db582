"""`{% trans %}` and `{% url %}` that say the same on every page: worked out once a process.

Stands after Django's own tags among the builtins and takes over those whose words, or whose
address, are known when the template is read; all others are left to Django.
"""

from collections.abc import Callable, Hashable
from typing import Any

from django import template
from django.template.base import Parser, Token
from django.template.defaulttags import URLNode, url
from django.templatetags.i18n import TranslateNode, do_translate
from django.urls import get_script_prefix, get_urlconf
from django.utils.translation import get_language

register = template.Library()


class Fixed(template.Node):
    """A tag of Django's that depends on nothing but `on()`: the language, the site's addresses."""

    def __init__(self, tag: TranslateNode | URLNode, on: Callable[[], Hashable]) -> None:
        self.tag, self.on = tag, on
        self.known: dict[Hashable, Any] = {}

    def render(self, context: template.Context) -> Any:
        key = self.on()
        if key not in self.known:
            self.known[key] = self._said()
        if not self.tag.asvar:
            return self.known[key]
        context[self.tag.asvar] = self.known[key]
        return ""

    def _said(self) -> Any:
        """What the tag says, or what it would have put into its variable."""
        empty = template.Context()
        drawn = self.tag.render(empty)
        return empty[self.tag.asvar] if self.tag.asvar else drawn


def _addresses() -> Hashable:
    return get_urlconf(), get_script_prefix()


@register.tag("translate")
@register.tag("trans")
def translate(parser: Parser, token: Token) -> template.Node:
    """Fixed words are translated once a language."""
    tag = do_translate(parser, token)
    is_fixed = tag.message_context is None and _is_literal(tag.filter_expression)
    return Fixed(tag, get_language) if is_fixed else tag


@register.tag("url")
def address(parser: Parser, token: Token) -> template.Node:
    """The address of a page that is the same for everybody and everything is looked up once."""
    tag = url(parser, token)
    is_fixed = not tag.args and not tag.kwargs and _is_literal(tag.view_name)
    return Fixed(tag, _addresses) if is_fixed else tag


def _is_literal(told: Any) -> bool:
    return told.token.startswith(('"', "'")) and not told.filters
