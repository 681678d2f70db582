"""Templates keep to the strict content policy: nothing inline, nothing from elsewhere."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "src").rglob("templates/**/*.html"))
BANNED = {
    "an inline style sheet": r"<style\b",
    "an inline style": r"\bstyle\s*=",
    "an inline script": r"<script(?![^>]*\bsrc=)",
    "an inline handler": r"\son[a-z]+\s*=|\bhx-on\b|javascript:",
    "evaluated code in htmx": r"\bhx-vars\b|\bhx-vals\s*=\s*.js:|\bhx-ext\b",
    "something from another host": r"(src|href)\s*=\s*[\"'](https?:)?//",
    "output without escaping": r"\|\s*safe\b|\{%\s*autoescape off",
}


def lines_with(pattern: str, template: Path) -> list[str]:
    text = re.sub(
        r"\{% comment %\}.*?\{% endcomment %\}", "", template.read_text("utf-8"), flags=re.S
    )
    return [line.strip() for line in text.splitlines() if re.search(pattern, line)]


def test_there_are_templates_to_look_at() -> None:
    assert len(TEMPLATES) > 20


@pytest.mark.parametrize("banned", BANNED)
def test_no_template_holds(banned: str) -> None:
    found = {str(t.relative_to(ROOT)): lines_with(BANNED[banned], t) for t in TEMPLATES}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "bad",
    [
        '<p style="color:red">',
        "<script>go()</script>",
        '<a onclick="go()">',
        '<img src="//elsewhere/x.png">',
        "{{ text|safe }}",
    ],
)
def test_the_net_catches(bad: str) -> None:
    assert any(re.search(pattern, bad) for pattern in BANNED.values())
