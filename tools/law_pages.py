"""Write docs/law: a page a rule (what it is told, its texts, its cases) and their index.

    .venv/bin/python tools/law_pages.py        writes docs/law
    .venv/bin/python tools/law_pages.py DIR    writes them elsewhere

The cases are those of tests/law/cases; a test holds docs/law and this together.
"""

import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "law" / "cases"
sys.path.insert(0, str(ROOT / "src"))

from xiangyin.law.places import PROVINCES  # noqa: E402
from xiangyin.law.rules import RULES  # noqa: E402
from xiangyin.law.sheets import Sheet, sheet_of  # noqa: E402

Case = dict[str, Any]


def main() -> None:
    folder = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "docs" / "law"
    pages = all_pages()
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    print(f"{len(pages)} pages in {folder}")


def all_pages() -> dict[str, str]:
    """File name to text, the index among them."""
    cases = read_cases()
    sheets = [sheet_of(rule) for rule in RULES]
    pages = {f"{sheet.name}.md": page(sheet, cases.get(sheet.name, [])) for sheet in sheets}
    return {"README.md": index(sheets, cases), **pages}


def read_cases() -> dict[str, list[Case]]:
    cases: dict[str, list[Case]] = {}
    for path in sorted(CASES.glob("*.yaml")):
        for rule, listed in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            cases.setdefault(rule, []).extend(listed)
    return cases


def index(sheets: list[Sheet], cases: dict[str, list[Case]]) -> str:
    rows = [
        f"| [{sheet.name}]({sheet.name}.md) | {sheet.title} | {len(sheet.lines)} |"
        f" {provinces_of(sheet)} | {len(cases.get(sheet.name, []))} |"
        for sheet in sheets
    ]
    total = sum(map(len, cases.values()))
    return "\n".join(
        [
            "# The rules",
            "",
            f"{len(sheets)} rules, {total} cases. Made by `tools/law_pages.py` from the rules",
            "themselves and their cases; how the kernel is built: [law.md](../subsystems/law.md).",
            "",
            "| rule | 名称 | texts | provinces | cases |",
            "|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


def provinces_of(sheet: Sheet) -> str:
    return "、".join(dict.fromkeys(one.place for one in sheet.lines if one.place != "全国"))


def page(sheet: Sheet, cases: list[Case]) -> str:
    return "\n".join(
        [
            f"# {sheet.title}",
            "",
            f"`{sheet.name}` · facts `{sheet.facts}`",
            "",
            sheet.purpose,
            "",
            sheet.told,
            "",
            "## Told",
            "",
            "| field | kind | |",
            "|---|---|---|",
            *(
                f"| `{one.name}` | {one.kind} | {'required' if one.is_required else ''} |"
                for one in sheet.fields
            ),
            "",
            "## Texts",
            "",
            "| place | article | what | says | in force | |",
            "|---|---|---|---|---|---|",
            *(
                table_row(one.place, one.cites, one.blank, one.says, one.life, one.note)
                for one in sheet.lines
            ),
            "",
            "## Cases",
            "",
            "| case | place | day | level | says | because |",
            "|---|---|---|---|---|---|",
            *(row(case) for case in cases),
            "",
        ]
    )


def row(case: Case) -> str:
    expect = case["expect"]
    place = PROVINCES.get(case["place"][:2], case["place"])
    says = expect.get("says") or ("至" + str(expect["due_on"]) if "due_on" in expect else "")
    return table_row(case["name"], place, case["date"], expect["level"], says, case["because"])


def table_row(*cells: object) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    main()
