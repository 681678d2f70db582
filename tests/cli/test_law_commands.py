"""`xiangyin law …`: rules listed, shown and asked at the terminal, without a site."""

import io
import json

import pytest

from xiangyin.cli.__main__ import main

MOTION = {
    "movers": 5,
    "has_subject": True,
    "has_grounds": True,
    "has_proposal": True,
    "is_within_competence": True,
}


def check(monkeypatch: pytest.MonkeyPatch, given: object, rule: str = "motion.filing",
          on: str = "2027-01-20", place: str = "330281") -> int:  # fmt: skip
    text = given if isinstance(given, str) else json.dumps(given)
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    return main(["law", "check", rule, "--date", on, "--place", place])


def test_a_lawful_motion_is_found_so_with_its_article(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(monkeypatch, MOTION) == 0
    finding = json.loads(capsys.readouterr().out)
    assert finding["level"] == "ok"
    assert finding["computed"] == {"least_movers": 5, "movers": 5}
    assert finding["basis"][0]["article"] == "第二十二条第二款"


@pytest.mark.parametrize(
    ("change", "on", "code"),
    [
        ({"movers": 4}, "2027-01-20", 1),
        ({"is_within_competence": None}, "2027-01-20", 3),
        ({}, "1990-01-01", 3),
    ],
)
def test_the_exit_code_says_how_grave_it_is(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: dict[str, object],
    on: str,
    code: int,
) -> None:
    assert check(monkeypatch, {**MOTION, **change}, on=on) == code
    assert json.loads(capsys.readouterr().out)["sentence"]


@pytest.mark.parametrize(
    ("given", "place", "field"),
    [
        ("{", "33", "facts"),
        ("[]", "33", "facts"),
        ({**MOTION, "movers": "五"}, "33", "movers"),
        ({**MOTION, "movers": -1}, "33", "movers"),
        ({**MOTION, "movers": 5.5}, "33", "movers"),
        ({**MOTION, "signers": 5}, "33", "signers"),
        ({"movers": 5}, "33", "has_subject"),
        (MOTION, "99", "place"),
    ],
)
def test_bad_facts_name_the_field_and_judge_nothing(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    given: object,
    place: str,
    field: str,
) -> None:
    assert check(monkeypatch, given, place=place) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert json.loads(said.err)["error"]["field"] == field


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["law", "check", "motion.fling", "--date", "2027-01-20", "--place", "33"], "没有规则"),
        (["law", "show", "filing"], "相近的有：motion.filing"),
        (["law", "check", "motion.filing", "--date", "20/1", "--place", "33"], "不是日期"),
    ],
)
def test_an_unknown_rule_or_day_is_refused_with_what_would_do(
    capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(arguments)
    assert refused.value.code == 2
    assert says in capsys.readouterr().err


def test_rules_are_listed_by_area(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "list", "motion"]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert "motion.filing" in names
    assert all(name.startswith("motion.") for name in names)
    assert main(["law", "list", "weather"]) == 1


def test_a_rule_is_shown_with_texts_versions_and_provinces(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["law", "show", "suggestion.reply"]) == 0
    shown = capsys.readouterr().out
    assert "handed_over_on（日期）" in shown
    assert "全国 代表法第五十一条第二款：答复期限 自交办之日起三个月内（2025-03-12起）" in shown
    assert "代表法第四十二条第一款" in shown
    assert "至2025-03-12前" in shown
    assert "河北 河北省乡镇人大条例第十五条第一款：答复期限 自交办之日起一个月内" in shown


def test_the_calendar_of_an_election_is_printed_or_written_as_icalendar(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["law", "calendar", "--election-day", "2026-12-15", "--place", "13"]
    assert main(asked) == 0
    calendar = json.loads(capsys.readouterr().out)
    days = {one["key"]: one["ends"] for one in calendar["entries"]}
    assert (days["roll"], days["formal"]) == ("2026-11-25", "2026-12-08")
    assert calendar["clashes"] == []
    assert main([*asked, "--ics"]) == 0
    assert "DTSTART;VALUE=DATE:20261125\r\n" in capsys.readouterr().out
    assert main([*asked, "--today", "2026-11-26"]) == 1
    assert json.loads(capsys.readouterr().out)["clashes"][0]["key"] == "roll"


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (["--election-day", "2026-12-15", "--kind", "by-election"], "deputies_by_election"),
        (["--election-day", "2026-12-15", "--kind", "village"], "village_election"),
        (["--election-day", "2026-12-15", "--kind", "neighbourhood"], "neighbourhood_election"),
        (["--year", "2027"], "congress_year"),
    ],
)
def test_every_calendar_is_at_hand(
    capsys: pytest.CaptureFixture[str], arguments: list[str], kind: str
) -> None:
    assert main(["law", "calendar", "--place", "44", *arguments]) == 0
    assert json.loads(capsys.readouterr().out)["kind"] == kind


def test_a_calendar_of_nowhere_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "calendar", "--election-day", "2026-12-15", "--place", "99"]) == 1
    assert "行政区划代码" in capsys.readouterr().err


def test_schemas_are_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "schema", "motion.filing"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["title"] == "MotionFiling"
    assert main(["law", "schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Finding"


def test_the_kernel_is_asked_without_a_site_or_a_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    nowhere = tmp_path_factory.mktemp("empty") / "not-made"
    monkeypatch.setenv("XIANGYIN_DATA", str(nowhere))
    assert main(["law", "list"]) == 0
    assert not nowhere.exists()
