"""What the kernel says in every case, whole: sentence, sum, numbers, articles.

The cases assert what matters; this holds every word. After a change that is meant:

    XIANGYIN_UPDATE_BASELINE=1 make test ARGS=tests/law/test_law_said.py

and read the difference before it is committed.
"""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.law.test_law_cases import CASES_DIR, judged

SAID = Path(__file__).with_name("said")
AREAS = sorted(path.stem for path in CASES_DIR.glob("*.yaml"))
IS_UPDATING = os.environ.get("XIANGYIN_UPDATE_BASELINE") == "1"


@cache
def cases_of(area: str) -> dict[str, list[dict[str, Any]]]:
    text = (CASES_DIR / f"{area}.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)  # type: ignore[no-any-return]


def said_in(rule: str, case: dict[str, Any]) -> dict[str, Any]:
    """A finding as people read it: articles as cited, the rest as stored."""
    finding = judged(rule, case)
    stored = finding.as_dict()
    stored["basis"] = [basis.cite() for basis in finding.basis]
    return {key: value for key, value in stored.items() if value not in ([], {}, None, False)}


def said_of(area: str) -> dict[str, Any]:
    return {
        rule: {case["name"]: said_in(rule, case) for case in listed}
        for rule, listed in cases_of(area).items()
    }


@pytest.mark.skipif(not IS_UPDATING, reason="writes what is said anew")
@pytest.mark.parametrize("area", AREAS)
def test_write_what_is_said(area: str) -> None:
    SAID.mkdir(exist_ok=True)
    text = json.dumps(said_of(area), ensure_ascii=False, indent=1)
    (SAID / f"{area}.json").write_text(text + "\n", encoding="utf-8")


@cache
def kept(area: str) -> dict[str, Any]:
    return json.loads((SAID / f"{area}.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("area", "rule"), [(area, rule) for area in AREAS for rule in cases_of(area)]
)
def test_every_case_is_answered_in_the_same_words(area: str, rule: str) -> None:
    said = {case["name"]: said_in(rule, case) for case in cases_of(area)[rule]}
    assert json.loads(json.dumps(said)) == kept(area).get(rule)


def test_no_answer_is_kept_of_a_case_that_is_gone() -> None:
    assert {path.stem for path in SAID.glob("*.json")} == set(AREAS)
    for area in AREAS:
        assert set(kept(area)) == set(cases_of(area))
