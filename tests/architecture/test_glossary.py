"""The glossary names every model once, and no model that is not there."""

import re
from pathlib import Path

from django.apps import apps

TEXT = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")
LINES = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TEXT.splitlines()
    if line.startswith("|") and not line.startswith(("|---", "| 中文"))
]


def named() -> list[str]:
    """The models that the lines marked ● name: the capitalised words of the identifier."""
    marked = [cells[1] for cells in LINES if cells[2] == "●"]
    return [re.findall(r"\b[A-Z][A-Za-z]+\b", identifier)[0] for identifier in marked]


def models() -> list[str]:
    ours = [config for config in apps.get_app_configs() if config.name.startswith("xiangyin")]
    return [model.__name__ for config in ours for model in config.get_models()]


def test_every_model_stands_in_the_glossary() -> None:
    assert sorted(set(models()) - set(named())) == []


def test_every_marked_line_is_a_model() -> None:
    assert sorted(set(named()) - set(models())) == []


def test_no_name_is_given_to_two_terms() -> None:
    assert len(named()) == len(set(named()))


def test_no_two_models_share_a_name() -> None:
    assert len(models()) == len(set(models()))


def test_no_term_is_explained_twice() -> None:
    terms = [cells[0] for cells in LINES]
    assert len(terms) == len(set(terms)), sorted({t for t in terms if terms.count(t) > 1})
