"""Cases a lawyer can read (cases/*.yaml), each judged by the kernel."""

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from xiangyin.law import Finding, Level, decide
from xiangyin.law.packs import NATIONAL, PACKS
from xiangyin.law.parameters import AnyParameter, AnyValue
from xiangyin.law.reading import facts_from
from xiangyin.law.rules import RULE_NAMED, RULES, AnyRule
from xiangyin.law.standing import Standing

CASES_DIR = Path(__file__).with_name("cases")
FACTS_OF = {rule.name: rule.facts for rule in RULES}
EXPECTABLE = {"level", "due_on", "says", "step", "computed", "by_analogy"}


def read_cases() -> list[tuple[str, dict[str, Any]]]:
    cases = []
    for path in sorted(CASES_DIR.glob("*.yaml")):
        for rule, listed in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            cases += [(rule, case) for case in listed]
    return cases


CASES = read_cases()


def judged(rule: str, case: dict[str, Any]) -> Finding:
    facts = facts_from(FACTS_OF[rule], case["given"])
    return decide(facts, on=case["date"], place=case["place"])


@pytest.mark.parametrize(
    ("rule", "case"), CASES, ids=[f"{rule}: {case['name']}" for rule, case in CASES]
)
def test_the_kernel_decides_as_the_case_says(rule: str, case: dict[str, Any]) -> None:
    finding, expect = judged(rule, case), case["expect"]
    assert set(expect) <= EXPECTABLE
    assert finding.rule == rule
    assert finding.level is Level(expect["level"]), finding.sentence
    if "due_on" in expect:
        assert finding.due_on == expect["due_on"]
    if "by_analogy" in expect:
        assert finding.by_analogy is expect["by_analogy"]
    assert expect.get("says", "") in finding.sentence
    assert expect.get("step", "") in "\n".join(finding.steps)
    assert dict(finding.computed).items() >= expect.get("computed", {}).items()
    cites = [basis.cite() for basis in finding.basis]
    if cites:
        assert case["because"] in cites
    else:
        assert finding.level is Level.NO_RULE or finding.by_analogy
    assert finding.sentence.endswith("。")


@pytest.mark.parametrize("rule", sorted(FACTS_OF))
def test_every_rule_has_its_cases(rule: str) -> None:
    levels = [case["expect"]["level"] for name, case in CASES if name == rule]
    assert len(levels) >= 3, "a rule needs a boundary, a one-short and a before-the-law case"
    assert len(set(levels)) >= 2


def law_begins(rule: AnyRule, place: str) -> date:
    """The first day of the oldest text the rule reads there; with none, that day never comes."""
    packs = (NATIONAL, PACKS.get(place[:2], NATIONAL))
    values = [value for pack in packs for one in rule.reads for value in pack.values_of(one)]
    return min((value.article.statute.in_force for value in values), default=date.max)


@pytest.mark.parametrize("rule", sorted(FACTS_OF))
def test_before_the_law_existed_every_rule_says_no_rule(rule: str) -> None:
    cases = [case for name, case in CASES if name == rule]
    early = [c for c in cases if c["date"] < law_begins(RULE_NAMED[rule], c["place"])]
    assert early, "no case before the law existed"
    assert all(case["expect"]["level"] == "no_rule" for case in early)


def test_every_rule_reads_the_blanks_it_declares_and_no_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: dict[str, set[AnyParameter]] = defaultdict(set)
    values = Standing.values

    def recording(standing: Standing, parameter: AnyParameter) -> tuple[AnyValue, ...]:
        read[standing.rule].add(parameter)
        return values(standing, parameter)

    monkeypatch.setattr(Standing, "values", recording)
    for rule, case in CASES:
        judged(rule, case)
    for rule in RULES:
        assert read[rule.name] == set(rule.reads), rule.name


def test_no_case_is_written_for_a_rule_that_is_not() -> None:
    assert {rule for rule, _ in CASES} == set(FACTS_OF)


def test_no_two_cases_of_a_rule_share_a_name() -> None:
    names = [(rule, case["name"]) for rule, case in CASES]
    assert len(names) == len(set(names))
