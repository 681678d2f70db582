"""docs/law is what the rules and their cases say now: `.venv/bin/python tools/law_pages.py`."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs" / "law"


def written_now() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("law_pages", ROOT / "tools" / "law_pages.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.all_pages()  # type: ignore[no-any-return]


def test_every_rule_has_its_page_and_every_page_is_up_to_date() -> None:
    now = written_now()
    assert {path.name for path in PAGES.glob("*.md")} == set(now)
    old = [name for name, text in now.items() if (PAGES / name).read_text("utf-8") != text]
    assert old == [], "run tools/law_pages.py"
