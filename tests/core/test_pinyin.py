"""Finding a person by letters."""

import pytest

from xiangyin.core.text.pinyin import FORMS_LIMIT, pinyin_forms, pinyin_index, pinyin_key


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("单明", "shanming"), ("仇明", "qiuming"), ("区明", "ouming"), ("曾明", "zengming"),
        ("解明", "xieming"), ("查明", "zhaming"), ("朴明", "piaoming"), ("盖明", "geming"),
        ("翟明", "zhaiming"), ("缪明", "miaoming"), ("种明", "chongming"), ("员明", "yunming"),
        ("折明", "sheming"), ("召明", "shaoming"), ("繁明", "poming"), ("佴明", "naiming"),
        ("乜明", "nieming"), ("覃明", "qinming"), ("郇明", "xunming"), ("尉迟明", "yuchiming"),
        ("万俟明", "moqiming"), ("长孙明", "zhangsunming"),
        ("任明", "renming"), ("冼明", "xianming"),
        ("率明", "shuaiming"), ("乐正明", "yuezhengming"), ("单于明", "chanyuming"),
        ("张伟", "zhangwei"), ("吕明", "lvming"),
    ],
)  # fmt: skip
def test_surnames_are_read_as_surnames(name: str, spelling: str) -> None:
    assert pinyin_key(name) == spelling


def test_every_reading_and_the_initials_are_findable() -> None:
    forms = pinyin_forms("覃单")
    assert {"qindan", "tandan", "qinshan"} <= set(forms.full)
    assert {"qd", "td", "qs"} <= set(forms.initials)
    assert "zhangwei" in pinyin_index("张　伟").split()
    assert "zw" in pinyin_index("张伟").split()


def test_minority_names_are_spelled_through_the_dot() -> None:
    assert pinyin_key("买买提·艾力") == "maimaitiaili"
    assert "mmtal" in pinyin_forms("买买提·艾力").initials


def test_long_names_do_not_explode() -> None:
    assert len(pinyin_forms("阿不都热合曼长乐行重单解").full) <= FORMS_LIMIT


def test_a_name_outside_the_dictionary_is_kept_as_it_is() -> None:
    assert pinyin_key("") == ""
    assert pinyin_key("䶮") == "yan"
