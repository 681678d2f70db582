"""Hints: what staff told deputies about good and poor suggestions, and never a block."""

import csv
from pathlib import Path

import pytest

from xiangyin.congress.testing import Town
from xiangyin.core.search.selectors import similar
from xiangyin.suggestions.hints import Hint, hints
from xiangyin.suggestions.services import SuggestionText
from xiangyin.suggestions.testing import CANAL, submit

GOOD = {
    "title": "关于清淤东风渠二支渠的建议",
    "situation": CANAL.situation + "两村去年有三百二十亩早稻因此改种旱粮，每亩少收四百多元。",
    "analysis": CANAL.analysis,
    "proposal": CANAL.proposal,
    "place": CANAL.place,
}


def codes(**given: str | bool) -> set[str]:
    return {hint.code for hint in hints(**(GOOD | given))}  # type: ignore[arg-type]


def test_a_good_suggestion_gets_no_hint() -> None:
    assert codes() == set()


@pytest.mark.parametrize(
    ("code", "given"),
    [
        ("title-form", {"title": "东风渠该清淤了"}),
        ("title-form", {"title": "关于清淤东风渠的建议", "is_motion": True}),
        ("title-long", {"title": "关于" + "清淤东风渠" * 8 + "的建议"}),
        ("genre", {"title": "关于清淤东风渠的请示"}),
        ("one-matter", {"title": "关于清淤东风渠、硬化机耕路和增设路灯的建议"}),
        ("no-situation", {"situation": " "}),
        ("no-analysis", {"analysis": ""}),
        ("no-proposal", {"proposal": ""}),
        ("vague", {"proposal": "希望有关部门高度重视，进一步加大力度。"}),
        ("short", {"situation": "渠堵了。", "analysis": "没人管。", "proposal": "清淤1公里。"}),
        ("long", {"situation": "渠道淤积严重。" * 250}),
        ("many-units", {"suggested_unit": "农业办、水利站、财政所、村建办"}),
        ("personal", {"situation": GOOD["situation"] + "我家的三亩田也浇不上。"}),
        ("court-case", {"situation": GOOD["situation"] + "见（2025）浙0799民初123号。"}),
        ("tender", {"situation": GOOD["situation"] + "去年的中标单位没有开工。"}),
        ("private-number", {"situation": GOOD["situation"] + "联系老周13800001111。"}),
        ("private-number", {"situation": GOOD["situation"] + "身份证330799197503080011。"}),
        ("secret", {"situation": GOOD["situation"] + "摘自机密文件。"}),
    ],
)
def test_a_poor_text_is_told_what_would_make_it_better(
    code: str, given: dict[str, str | bool]
) -> None:
    assert code in codes(**given)


def test_without_a_place_anywhere_one_is_asked_for() -> None:
    bare = {
        "title": "关于清淤的建议",
        "situation": "淤了。",
        "analysis": "无。",
        "proposal": "清。",
    }
    assert "no-place" in codes(**bare, place="")
    assert "no-place" not in codes(**bare, place="下畈")


def test_a_motion_is_titled_as_one() -> None:
    assert codes(title="关于制定河道保洁办法的议案", is_motion=True) == set()


def test_a_plain_number_is_no_telephone() -> None:
    assert "private-number" not in codes(
        situation=GOOD["situation"] + "全村共12600人，投资20260000元。"
    )


def test_each_hint_names_a_field_of_the_form_and_says_a_sentence() -> None:
    found = hints(title="修渠", situation="", analysis="", proposal="重视", place="")
    assert found
    fields = {"title", "situation", "analysis", "proposal", "place", "suggested_unit"}
    assert all(isinstance(hint, Hint) and hint.field in fields for hint in found)
    assert all(hint.sentence.endswith(("。", "；")) for hint in found)


# ---- real texts ----


def proposals(shared_data: Path, count: int) -> list[dict[str, str]]:
    with (shared_data / "proposals" / "jszx2019.csv").open(encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["content"].strip()]
    return rows[:count]


def messages(shared_data: Path, count: int) -> list[dict[str, str]]:
    with (shared_data / "opinions" / "labelled_raw_sample.csv").open(encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["text"].strip()]
    return rows[:count]


def as_text(title: str, body: str) -> SuggestionText:
    """Real texts come in one piece: the first half tells, the second asks."""
    body = body.strip()
    half = max(len(body) // 2, 1)
    return SuggestionText(
        title=title.strip()[:120], situation=body[:half], proposal=body[half:] or body
    )


def test_real_proposals_are_raised_and_hinted_at(here: Town, shared_data: Path) -> None:
    found: set[str] = set()
    for row in proposals(shared_data, 40):
        text = as_text(row["reason"], row["content"])
        sent = submit(here.zhang, text=text)
        assert sent.state == "submitted"
        assert sent.situation + sent.proposal == row["content"].strip(), "not a character is lost"
        found |= {h.code for h in hints(**hint_fields(text))}
    assert "long" in found, "provincial proposals are longer than a township's"


def hint_fields(text: SuggestionText) -> dict[str, str]:
    names = ("title", "situation", "analysis", "proposal", "place")
    return {name: getattr(text, name) for name in names}


def test_real_messages_are_raised_and_the_same_one_is_shown_as_similar(
    here: Town, shared_data: Path
) -> None:
    rows = messages(shared_data, 40)
    for row in rows:
        submit(here.zhang, text=as_text(row["title"], row["text"]))
    again = rows[7]
    match = similar(kind="suggestions", text=f"{again['title']}\n{again['text']}")[0]
    assert match.score > 0.8
    assert match.shared


def test_what_people_really_write_seldom_has_the_form_and_is_told_so(shared_data: Path) -> None:
    rows = messages(shared_data, 200)
    told = [hints(**hint_fields(as_text(row["title"], row["text"]))) for row in rows]
    share = sum("title-form" in {h.code for h in one} for one in told) / len(told)
    assert share > 0.8
