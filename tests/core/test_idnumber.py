"""Identity numbers: read, checked, and never shown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.core.text.idnumber import age_on, check_digit, read_id

VALID = "11010519491231002X"


@pytest.mark.parametrize(
    "typed",
    [
        VALID,
        VALID.lower(),
        " 110105 19491231 002X ",
        "１１０１０５１９４９１２３１００２Ｘ",
        "'" + VALID,
    ],
)
def test_a_number_is_read_as_people_type_it(typed: str) -> None:
    reading = read_id(typed)
    assert reading.citizen is not None
    assert reading.citizen.number == VALID
    assert (reading.citizen.birth, reading.citizen.sex) == (date(1949, 12, 31), "2")
    assert reading.citizen.area_code == "110105"


def test_a_legacy_number_becomes_one_of_today() -> None:
    reading = read_id("110105491231002")
    assert reading.citizen is not None
    assert reading.citizen.number == VALID
    assert reading.notes == ("是15位旧号，已换算成18位，请对照新证核对",)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "没有填写"),
        ("11010519491231002", "有17位，应为18位，请对照身份证改正"),
        ("110105194912310021", "末位校验码不符，至少有一位抄错，请对照身份证改正"),
        ("110105194913310028", "第7至14位不是有效的出生日期，请对照身份证改正"),
        ("110105491331002", "第7至12位不是有效的出生日期，请对照身份证改正"),
        ("11010519491231OO2X", "含有数字和X以外的字符，请改正"),
        ("1.10105E+17", "已被表格软件改成科学计数，末尾数字丢失，请把该列设为文本后重新填写"),
        ("11010549123100X", "是15位旧号，却以X结尾，请对照身份证改正"),
    ],
)
def test_a_wrong_number_is_refused_with_a_reason(typed: str, problem: str) -> None:
    reading = read_id(typed)
    assert not reading.ok
    assert reading.problem == problem


def test_a_holder_not_yet_born_is_refused() -> None:
    assert read_id(VALID, on=date(1949, 12, 30)).problem == "所含出生日期还没有到，请对照身份证改正"
    assert read_id(VALID, on=date(1949, 12, 31)).ok


def test_an_unknown_area_is_a_note_never_a_refusal() -> None:
    number = "99010119800101001"
    reading = read_id(number + check_digit(number))
    assert reading.ok
    assert reading.notes == ("前两位不是已知的省份代码，请核对",)


def test_age_counts_from_the_birthday_itself() -> None:
    reading = read_id(VALID)
    assert reading.citizen is not None
    assert reading.citizen.age_on(date(2026, 12, 30)) == 76
    assert reading.citizen.age_on(date(2026, 12, 31)) == 77
    assert age_on(date(2004, 2, 29), date(2022, 2, 28)) == 17


def test_neither_messages_nor_reprs_show_a_number() -> None:
    assert VALID not in repr(read_id(VALID))
    assert VALID[:17] not in repr(read_id(VALID[:17] + "1"))


@given(st.dates(date(1900, 1, 1), date(2026, 11, 22)), st.integers(0, 999), st.data())
def test_one_wrong_digit_is_always_caught(born: date, serial: int, data: st.DataObject) -> None:
    first = f"330799{born:%Y%m%d}{serial:03}"
    number = first + check_digit(first)
    assert read_id(number).ok
    place = data.draw(st.integers(0, 16))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != number[place]]))
    assert not read_id(number[:place] + other + number[place + 1 :]).ok
