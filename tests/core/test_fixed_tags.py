"""Fixed words and addresses are worked out once, and follow language and addresses all the same."""

import pytest
from django.template import Context, Template
from django.urls import reverse, set_script_prefix
from django.utils.translation import override

from xiangyin.core.templatetags.fixed import Fixed


def drawn(template: Template) -> str:
    return template.render(Context({"name": "suggestions:list", "word": "是"}))


def test_fixed_words_follow_the_language() -> None:
    template = Template('{% trans "Monday" %}')
    with override("zh-hans"):
        assert drawn(template) == "星期一"
    with override("en"):
        assert drawn(template) == "Monday"
    with override("zh-hans"):
        assert drawn(template) == "星期一"


def test_fixed_words_go_into_a_variable_too() -> None:
    template = Template('{% trans "编号" as label %}<td>{{ label }}</td>')
    assert [drawn(template), drawn(template)] == ["<td>编号</td>"] * 2


def test_a_fixed_address_follows_where_the_site_is_mounted() -> None:
    template = Template('{% url "suggestions:list" %}')
    assert drawn(template) == reverse("suggestions:list")
    set_script_prefix("/xiangyin/")
    try:
        assert drawn(template) == reverse("suggestions:list")
        assert drawn(template).startswith("/xiangyin/")
    finally:
        set_script_prefix("/")


@pytest.mark.parametrize(
    ("source", "is_fixed"),
    [
        ('{% trans "编号" %}', True),
        ("{% trans word %}", False),
        ('{% trans "编号"|upper %}', False),
        ('{% url "suggestions:list" %}', True),
        ("{% url name %}", False),
        ('{% url "suggestions:detail" 1 %}', False),
    ],
)
def test_only_what_depends_on_nothing_is_kept(source: str, is_fixed: bool) -> None:
    template = Template(source)
    assert bool(template.nodelist.get_nodes_by_type(Fixed)) is is_fixed
    assert drawn(template)
