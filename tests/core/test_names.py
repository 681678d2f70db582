"""Names as people have them: with dots of every kind, rare characters and padding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.core.text import names

DOTS = "•‧・･∙⋅●．.。﹒·"


@pytest.mark.parametrize("dot", DOTS)
def test_every_dot_in_a_minority_name_becomes_the_national_one(dot: str) -> None:
    assert names.normalise_name(f"买买提{dot}艾力") == "买买提·艾力"
    assert names.normalise_name(f"买买提 {dot} 艾力") == "买买提·艾力"


@pytest.mark.parametrize(
    "typed", ["王　芳", " 王芳 ", "王\u200b芳", "王 芳\ufeff", "王\u00a0芳", "王芳."]
)
def test_padding_and_invisible_characters_are_not_part_of_a_name(typed: str) -> None:
    assert names.normalise_name(typed) == "王芳"


def test_only_a_two_character_name_is_padded() -> None:
    assert names.pad_name("王芳") == "王　芳"
    assert names.pad_name("王小明") == "王小明"
    assert names.pad_name("𫖯堃") == "𫖯　堃"
    assert names.pad_name("艾·力") == "艾·力"


def test_women_and_minorities_are_annotated_men_and_han_are_not() -> None:
    assert names.annotate("王强", "男", "汉族") == "王强"
    assert names.annotate("王芳", "2", "01") == "王芳（女）"
    assert names.annotate("马强", "1", "03") == "马强（回族）"
    assert names.annotate("马兰", "女", "回") == "马兰（女，回族）"


def test_an_annotation_is_taken_off_again() -> None:
    assert names.split_annotation("马　兰（女，回族）") == names.AnnotatedName("马兰", "2", "03")
    assert names.split_annotation("王芳(女)") == names.AnnotatedName("王芳", "2")
    assert names.split_annotation("李四【组长】") == names.AnnotatedName("李四", note="组长")
    assert names.split_annotation("李四") == names.AnnotatedName("李四")


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张*"),
        ("张三丰", "张**"),
        ("欧阳修", "欧阳*"),
        ("欧阳文修", "欧阳**"),
        ("欧阳", "欧*"),
        ("买买提·艾力", "买买提·**"),
        ("", ""),
    ],
)
def test_a_voters_name_is_masked(name: str, masked: str) -> None:
    assert names.mask_name(name) == masked


def test_phones_and_identity_numbers_are_masked() -> None:
    assert names.mask_phone("138 0013 1234") == "138****1234"
    assert names.mask_phone("１３８００１３１２３４") == "138****1234"
    assert names.mask_phone("0571-87654321") == "********4321"
    assert names.mask_phone("12345") == "*****"
    assert names.mask_id("11010519491231002X") == "110***********002X"
    assert names.mask_id("11010519491231002X", head=6) == "110105********002X"
    assert names.mask_id("110105491231002") == "110*********002"
    assert names.mask_id("1101051949") == "**********"


@given(st.text("0123456789X", min_size=15, max_size=18), st.integers(0, 18))
def test_the_birth_date_never_survives_a_mask(number: str, head: int) -> None:
    masked = names.mask_id(number, head=head)
    assert len(masked) == len(number)
    birth = slice(6, 14) if len(number) == 18 else slice(6, 12)
    assert set(masked[birth]) == {"*"}


@pytest.mark.parametrize(
    "name", ["䶮㛃", "𫖯堃", "李〇", "买买提·艾力", "\U00030edd明", "昌\ufa12"]
)
def test_rare_characters_of_every_extension_are_names(name: str) -> None:
    assert names.check_name(name) == names.NameCheck()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "没有写姓名"),
        ("李?", "姓名中的「?」多半是生僻字在转换时丢失，请补上原字"),
        ("李O", "姓名中的「O」不是汉字，是否应为「〇」"),
        ("李明1", "姓名中的「1」不是汉字，请删去或改正"),
        ("明" * 51, "姓名有51个字，超过50个字"),
    ],
)
def test_what_cannot_be_a_name_is_refused_in_words(name: str, sentence: str) -> None:
    assert names.check_name(name).errors == (sentence,)


def test_a_homemade_character_is_flagged_but_not_refused() -> None:
    check = names.check_name("王\ue863")
    assert check.is_valid
    assert check.warnings == (
        "姓名中有自造字（编码U+E863），别的电脑可能显示不出，请改用国家标准 GB 18030—2022 收录的字",
    )


def test_a_radical_pasted_from_a_pdf_is_flagged_and_compared_as_the_character() -> None:
    assert names.check_name("⼀明").warnings == ("姓名中的「⼀」是部首符号，是否应为「一」",)
    assert names.name_key("⼀明") == names.name_key("一明")


def test_look_alikes_are_near_but_never_the_same_name() -> None:
    assert names.look_alike_key("王己") == names.look_alike_key("壬已")
    assert names.name_key("李坤") != names.name_key("李堃")
    assert names.look_alike_key("李坤") == names.look_alike_key("李堃")
    assert names.differing_characters("李坤明", "李堃明") == (("坤", "堃"),)


@given(st.text(max_size=12))
def test_normalising_a_name_twice_changes_nothing(text: str) -> None:
    once = names.normalise_name(text)
    assert names.normalise_name(once) == once
    assert names.name_key(once) == names.name_key(text)
