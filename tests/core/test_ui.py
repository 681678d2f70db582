"""The look: what the parts say, how they read, and what an old browser must be able to do."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.http import Http404, HttpRequest
from django.template import Context, Engine, Template
from django.template.base import VariableNode
from django.template.defaulttags import ForNode
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import include, path

from tools.vendor import copy
from xiangyin.core.errors import DomainError
from xiangyin.core.gallery import samples
from xiangyin.core.gallery.views import gallery
from xiangyin.core.shares import Share
from xiangyin.core.templatetags import ui
from xiangyin.core.testing import moment

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "src" / "xiangyin" / "core"
STYLE = (CORE / "static" / "xiangyin" / "xiangyin.css").read_text("utf-8")
SCRIPTS = sorted((CORE / "static" / "xiangyin").glob("*.js"))
PARTS = sorted((CORE / "templates" / "ui").glob("*.html"))

urlpatterns = [
    path("gallery/", include("xiangyin.core.gallery.urls")),
    path("core/", include("xiangyin.core.urls")),
]
pytestmark = pytest.mark.urls(__name__)


def draw(source: str, **values: Any) -> str:
    return Template(source).render(Context(values))


def asked(size: str = "") -> HttpRequest:
    request = RequestFactory().get("/gallery/")
    if size:
        request.COOKIES["size"] = size
    return request


# ---- days, numbers, names ----


def test_a_day_is_written_as_papers_write_it() -> None:
    assert ui.day(date(2026, 11, 2)) == "2026年11月2日"
    assert ui.short_day(date(2026, 11, 2)) == "11月2日"
    assert ui.day(None) == "—"


def test_a_moment_is_told_in_shanghai_whatever_it_was_stored_in() -> None:
    from datetime import UTC

    late = moment("2026-11-22 00:30")
    assert ui.moment(late.astimezone(UTC)) == "2026年11月22日 00:30"
    assert ui.day(late.astimezone(UTC)) == "2026年11月22日"


def test_a_percentage_never_stands_without_what_it_is_of() -> None:
    html = draw('{% include "ui/share.html" with share=n|of:total only %}', n=19, total=22)
    assert "86.4%" in html
    assert "19/22" in html


def test_nothing_of_nothing_is_a_dash_and_an_empty_bar() -> None:
    html = draw(
        '{% include "ui/stat.html" with label="评价" share=share only %}', share=Share(0, 0)
    )
    assert "—" in html
    assert 'class="fill " width="0%"' in html


def test_names_are_padded_and_marked_as_in_a_roster() -> None:
    html = draw('{% include "ui/person.html" with name="王芳" sex="女" ethnicity="回族" only %}')
    assert "王\u3000芳（女，回族）" in html


# ---- parts ----


@pytest.mark.parametrize("part", PARTS, ids=lambda p: p.stem)
def test_every_part_lists_its_variables_in_its_first_comment(part: Path) -> None:
    text = part.read_text("utf-8")
    comment = re.match(r"\{% comment %\}(.*?)\{% endcomment %\}", text, re.S)
    assert comment, "a part starts with a comment"
    assert "Variables:" in comment[1]
    missing = {name for name in variables_of(f"ui/{part.name}") if name not in comment[1]}
    assert not missing, f"used and not listed: {missing}"


def variables_of(name: str) -> set[str]:
    nodes: Any = Engine.get_default().get_template(name).nodelist
    bound = {v for loop in nodes.get_nodes_by_type(ForNode) for v in loop.loopvars} | {"forloop"}
    used = {
        node.filter_expression.var.lookups[0]
        for node in nodes.get_nodes_by_type(VariableNode)
        if getattr(node.filter_expression.var, "lookups", None)
    }
    return used - bound


def test_a_tag_says_its_state_in_words() -> None:
    assert "超期 4 天" in draw('{% include "ui/tag.html" with label="超期 4 天" tone="red" only %}')


def test_the_rail_tells_a_reader_who_cannot_see_which_step_is_on() -> None:
    html = render_to_string("ui/rail.html", {"steps": samples.everything()["steps"]})
    assert html.count('aria-current="step"') == 1
    assert "（正在办）" in html
    assert html.count("（已完成）") == 5


def test_an_article_opens_the_sentence_and_a_bare_one_does_not_pretend_to() -> None:
    basis = [{"short": "某法", "article": "第某条"}]
    opened = render_to_string("ui/law.html", {"basis": basis, "sentence": "须在期限内答复。"})
    assert "<summary>某法第某条</summary>" in opened
    assert "<details" not in render_to_string("ui/law.html", {"basis": basis})


def test_a_refusal_says_what_why_and_what_next() -> None:
    error = DomainError("还差 2 名代表联名。", hint="可先存为草稿。", basis="某法第某条")
    html = render_to_string("ui/refusal.html", {"error": error})
    assert all(words in html for words in ("还差 2 名代表联名。", "某法第某条", "可先存为草稿。"))


def test_text_from_people_is_escaped_inside_boxes() -> None:
    html = draw("{% card title=title %}{{ text }}{% endcard %}", title="<b>", text="<i>")
    assert "<b>" not in html
    assert "<i>" not in html
    assert "&lt;b&gt;" in html


def test_a_page_of_confirmation_carries_the_token_and_the_verb() -> None:
    html = draw(
        '{% confirm title="撤回？" action="/x/" verb="suggestions.withdraw" button="撤回建议" '
        'back="/" %}<p>仍留在台账上。</p>{% endconfirm %}',
        csrf_token="abc",
    )
    assert 'value="abc"' in html
    assert 'data-verb="suggestions.withdraw"' in html


def test_each_form_carries_its_own_token_against_a_second_click() -> None:
    first, second = draw("{% once %}"), draw("{% once %}")
    assert 'name="once_token"' in first
    assert first != second


# ---- forms ----


class Sheet(forms.Form):
    title = forms.CharField(label="标题", help_text="一事一议。")
    rating = forms.ChoiceField(
        label="满意吗", widget=forms.RadioSelect, choices=[("a", "满意"), ("b", "不满意")]
    )
    note = forms.CharField(label="备注", required=False, widget=forms.HiddenInput)


def test_a_wrong_field_is_tied_to_its_label_hint_and_error() -> None:
    html = draw("{% field form.title %}", form=Sheet({"title": ""}))
    assert '<label for="id_title">' in html
    assert 'aria-describedby="id_title_helptext id_title_error"' in html
    assert 'id="id_title_helptext"' in html
    assert 'id="id_title_error"' in html
    assert 'aria-invalid="true"' in html


def test_answers_are_spelled_out_as_a_group_with_a_question() -> None:
    html = draw("{% field form.rating %}", form=Sheet())
    assert "<legend>满意吗" in html
    assert html.count('type="radio"') == 2
    assert '<label for="id_rating_0">满意</label>' in html


def test_the_summary_of_errors_leads_to_each_field() -> None:
    form = Sheet({"title": ""})
    form.add_error(None, "附议人还没有确认。")
    html = draw("{% form_errors form %}{% field form.rating %}", form=form)
    assert "附议人还没有确认。" in html
    assert 'href="#id_title"' in html
    assert 'href="#id_rating"' in html
    assert 'id="id_rating"' in html


def test_a_good_form_has_no_summary() -> None:
    assert draw("{% form_errors form %}", form=Sheet({"title": "渠", "rating": "a"})).strip() == ""


# ---- shells and gallery ----


@pytest.mark.parametrize("shell", ["desk", "phone", "public", "bare"])
def test_the_gallery_shows_every_part_under_every_shell(shell: str, settings: Any) -> None:
    settings.DEMO = True
    html = gallery(asked(), shell).content.decode()
    assert f'class="{shell}"' in html
    assert html.count("<tr>") > samples.ROW_COUNT
    assert "非涉密系统" in html


def test_every_part_is_in_the_gallery() -> None:
    page = (CORE / "templates" / "gallery" / "gallery.html").read_text("utf-8")
    page += (CORE / "templates" / "gallery" / "ledger.html").read_text("utf-8")
    inner = {"bar", "share"}  # drawn by bars, stat and the like
    tags = {"errors": "form_errors"}
    for part in PARTS:
        name = tags.get(part.stem, part.stem)
        shown = f"ui/{part.name}" in page or f"{{% {name} " in page or part.stem in inner
        assert shown, f"{part.stem} is not shown in the gallery"


def test_outside_a_demo_there_is_no_gallery(settings: Any) -> None:
    settings.DEMO = settings.DEBUG = False
    with pytest.raises(Http404):
        gallery(asked())


def test_the_size_of_type_is_drawn_by_the_server(settings: Any) -> None:
    settings.DEMO = True
    html = gallery(asked("large")).content.decode()
    assert 'data-size="large"' in html
    assert "特大字" in html


def test_a_strange_size_in_the_cookie_is_the_normal_size(settings: Any) -> None:
    settings.DEMO = True
    assert 'data-size="normal"' in gallery(asked('"><script>')).content.decode()


@pytest.mark.parametrize("code", [400, 403, 404, 500])
def test_an_error_page_has_a_sentence_and_a_way_on(code: int) -> None:
    html = render_to_string(f"{code}.html")  # no context at all, as when the site itself fails
    assert "回首页" in html
    assert "。" in html


# ---- what an old browser can do ----

OLD_CSS = {
    "a parent selector": r":has\(",
    "gap outside a grid": r"(?<!grid-)(?<!row-)(?<!column-)\bgap\s*:",
    "min(), max() or clamp()": r"(?<![a-z-])(min|max|clamp)\(",
    "aspect-ratio": r"aspect-ratio\s*:",
    "inset": r"[^-]inset\s*:",
    "a small viewport unit": r"\d[dsl]vh",
    "nesting": r"&",
    "a container query": r"@container",
    "a gradient": r"gradient\(",
    "a shadow": r"(text|box)-shadow\s*:(?!\s*none)",
    "overflow-wrap: anywhere": r"anywhere",
    "another host": r"https?:|@import",
}
OLD_JS = {
    "optional chaining": r"\?\.[a-zA-Z(\[]",
    "nullish": r"\?\?",
    "logical assignment": r"(\|\||&&)=",
    "eval": r"\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write",
    "Array.at": r"\.at\(",
    "a dialog box": r"\b(alert|confirm|prompt)\(",
    "words of its own": r"[\u4e00-\u9fff]",
    "another host": r"https?:",
}


@pytest.mark.parametrize("banned", OLD_CSS)
def test_the_stylesheet_avoids(banned: str) -> None:
    bare = re.sub(r"/\*.*?\*/", "", STYLE, flags=re.S)
    assert not re.search(OLD_CSS[banned], bare)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda p: p.name)
@pytest.mark.parametrize("banned", OLD_JS)
def test_a_script_avoids(script: Path, banned: str) -> None:
    bare = re.sub(r"/\*.*?\*/|大字", "", script.read_text("utf-8"), flags=re.S)
    assert not re.search(OLD_JS[banned], bare)


def test_no_rule_of_the_stylesheet_is_dead() -> None:
    sources = [*(ROOT / "src").rglob("*.html"), *(ROOT / "src").rglob("*.py"), *SCRIPTS]
    worn = "\n".join(file.read_text("utf-8") for file in sources)
    bare = re.sub(r"/\*.*?\*/", "", STYLE, flags=re.S)
    names = set(re.findall(r"\.([a-z][a-z-]+)(?=[^{}]*\{)", bare))
    dead = {name for name in names if not re.search(rf"\b{name}\b", worn)}
    assert dead == {"htmx-request"}  # worn only while htmx waits


# ---- eyes ----

GROUNDS = {
    "--ink": ("--paper", "--card", "--gray-soft"),
    "--ink2": ("--paper", "--card", "--gray-soft", "--amber-soft", "--seal-soft"),
    "--seal": ("--paper", "--card", "--seal-soft"),
    "--seal-deep": ("--seal-soft",),
    "--jade": ("--paper", "--card", "--jade-soft"),
    "--amber": ("--paper", "--card", "--amber-soft"),
    "--sky": ("--paper", "--card", "--sky-soft", "--amber-soft", "--seal-soft", "--gray-soft"),
    "--card": ("--seal", "--seal-deep"),
}


def colours() -> dict[str, str]:
    return dict(re.findall(r"(--[a-z0-9-]+): (#[0-9a-f]{6});", STYLE.split("}")[0]))


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("ink", "ground"), [(ink, ground) for ink, grounds in GROUNDS.items() for ground in grounds]
)
def test_text_stands_out_from_its_ground(ink: str, ground: str) -> None:
    assert contrast(colours()[ink], colours()[ground]) >= 4.5


@pytest.mark.parametrize("ground", ["--paper", "--card"])
def test_the_edge_of_a_field_can_be_seen(ground: str) -> None:
    assert contrast(colours()["--field-edge"], colours()[ground]) >= 3


# ---- front-end packages ----


def test_the_lock_file_names_no_host_and_pins_every_package() -> None:
    text = (ROOT / "package-lock.json").read_text("utf-8")
    assert "://" not in text
    packages = json.loads(text)["packages"]
    assert all("integrity" in facts for name, facts in packages.items() if name)


def test_vendored_files_lose_the_comment_that_names_a_map(tmp_path: Path) -> None:
    source, target = tmp_path / "a.min.css", tmp_path / "out.css"
    source.write_text("a{b:c}\n/*# sourceMappingURL=a.min.css.map */\n")
    copy(source, target)
    assert target.read_text().strip() == "a{b:c}"
    source.write_text("go();\n//# sourceMappingURL=a.min.js.map\n")
    copy(source, target)
    assert target.read_text().strip() == "go();"
