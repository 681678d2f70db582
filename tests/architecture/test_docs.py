"""The documents are true: links resolve, every room, permission and event is mentioned."""

import re
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    inside = [target for target in targets if "://" not in target]
    assert [target for target in inside if not (page.parent / target).exists()] == []


def test_the_architecture_page_names_every_room() -> None:
    rooms = [room.removeprefix("xiangyin.") for room in settings.ROOMS] + ["law", "cli"]
    assert [room for room in rooms if f"`{room}`" not in ARCHITECTURE] == []


@pytest.mark.parametrize("room", ["casework", "suggestions", "papers", "gatherings", "ballots"])
def test_the_architecture_page_names_what_a_room_announces(room: str) -> None:
    source = (ROOT / "src" / "xiangyin" / room / "events.py").read_text(encoding="utf-8")
    events = re.findall(r"^class (\w+)", source, re.M)
    assert [event for event in events if event not in ARCHITECTURE] == []


def test_the_readmes_fit_on_one_screen_and_name_the_two_commands() -> None:
    for name in ("README.md", "README.zh-CN.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 60
        assert "make demo" in text
        assert "make test" in text
