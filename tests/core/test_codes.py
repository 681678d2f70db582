"""Code lists, and what people type for them."""

import pytest

from xiangyin.core.text import codes


@pytest.mark.parametrize(
    ("typed", "code"), [("男", "1"), ("女 ", "2"), ("女性", "2"), ("1", "1"), ("２", "2")]
)
def test_sex_is_understood(typed: str, code: str) -> None:
    found = codes.parse_sex(typed)
    assert found
    assert found.code == code


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("汉", "汉族"),
        ("汉 族", "汉族"),
        ("维族", "维吾尔族"),
        ("03", "回族"),
        ("3", "回族"),
        ("基诺族", "基诺族"),
    ],
)
def test_ethnicity_is_understood(typed: str, label: str) -> None:
    found = codes.parse_ethnicity(typed)
    assert found
    assert found.label == label


def test_there_are_56_peoples_in_the_national_order() -> None:
    assert [c.code for c in codes.ETHNICITIES[:56]] == [f"{n:02}" for n in range(1, 57)]
    assert codes.label_of(codes.ETHNICITIES, "54") == "门巴族"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("党员", "01"), ("中共党员", "01"), ("中共", "01"), ("中共预备党员", "02"), ("团员", "03"),
        ("群众", "13"), ("无党派", "12"), ("非党", "13"), ("九三", "10"), ("民盟", "05"),
    ],
)  # fmt: skip
def test_political_status_is_understood(typed: str, code: str) -> None:
    found = codes.parse_party(typed)
    assert found
    assert found.code == code


def test_probationary_members_count_as_party_unless_asked_otherwise() -> None:
    assert codes.is_party_member("02")
    assert not codes.is_party_member("02", with_probationary=False)
    assert not codes.is_party_member("13")


@pytest.mark.parametrize(
    ("typed", "band"),
    [
        ("大专", "大专"), ("专科", "大专"), ("大学专科", "大专"), ("在职大专", "大专"),
        ("本科", "大学本科"), ("大学", "大学本科"), ("省委党校研究生", "研究生"),
        ("硕士", "研究生"),
        ("中专", "高中（中专）"), ("高中", "高中（中专）"), ("技校", "高中（中专）"),
        ("初中", "初中及以下"),
        ("小学", "初中及以下"), ("高中文化", "高中（中专）"), ("在职函授本科", "大学本科"),
    ],
)  # fmt: skip
def test_education_falls_into_its_everyday_band(typed: str, band: str) -> None:
    found = codes.parse_education(typed)
    assert found
    everyday = codes.education_band(found.code)
    assert everyday
    assert everyday.label == band


def test_college_or_more_is_10_to_39() -> None:
    assert [c.code for c in codes.EDUCATIONS if codes.is_college_or_more(c.code)] == [
        c.code for c in codes.EDUCATIONS if int(c.code) < 40
    ]


@pytest.mark.parametrize(
    ("typed", "code", "flags"),
    [
        ("干部", "cadre", set()),
        ("村支书", "village_cadre", set()),
        ("村（社区）干部", "village_cadre", set()),
        ("农民", "farmer", {"front_line"}),
        ("农民代表", "farmer", {"front_line"}),
        ("一线工人", "worker", {"front_line"}),
        ("农民工", "worker", {"migrant_worker", "front_line"}),
        ("外来务工人员", "worker", {"migrant_worker", "front_line"}),
        ("教师", "professional", {"front_line"}),
        ("民营企业家", "enterprise", {"private_owned"}),
        ("国企负责人", "enterprise", {"state_owned"}),
        ("新的社会阶层人士", "other", {"new_strata"}),
    ],
)
def test_occupation_is_one_class_with_flags(typed: str, code: str, flags: set[str]) -> None:
    found = codes.parse_occupation(typed)
    assert found
    assert (found.code, set(found.flags)) == (code, flags)


@pytest.mark.parametrize(
    "parse",
    [
        codes.parse_sex, codes.parse_ethnicity, codes.parse_party,
        codes.parse_education, codes.parse_occupation,
    ],
)  # fmt: skip
def test_what_is_not_on_the_list_is_not_guessed(parse: object) -> None:
    assert callable(parse)
    assert parse("火星") is None
    assert parse("") is None


def test_every_label_and_code_is_understood_as_itself() -> None:
    for entries, parse in [
        (codes.SEXES, codes.parse_sex),
        (codes.ETHNICITIES, codes.parse_ethnicity),
        (codes.PARTIES, codes.parse_party),
        (codes.EDUCATIONS, codes.parse_education),
    ]:
        for entry in entries:
            assert parse(entry.label) == entry
            assert parse(entry.code) == entry
    for entry in codes.OCCUPATIONS:
        found = codes.parse_occupation(entry.label)
        assert found
        assert found.code == entry.code


def test_occupation_flags_are_read_one_after_another() -> None:
    assert codes.parse_occupation_flags("外来务工人员、一线") == {"migrant_worker", "front_line"}
    assert codes.parse_occupation_flags("归侨") == {"returned_overseas"}
    assert codes.parse_occupation_flags("") == frozenset()
    assert codes.parse_occupation_flags("火星") is None
