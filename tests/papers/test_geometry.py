"""The page of GB/T 9704: block, grid, page numbers, where the signature stands."""

import pytest

from xiangyin.papers.docx.geometry import (
    CHARS_PER_LINE,
    HANG,
    LANDSCAPE,
    LINES_PER_PAGE,
    PORTRAIT,
    ZI,
    signature_place,
    twips,
    width_in_zi,
)


def test_the_text_block_is_156_by_225_millimetres():
    assert (PORTRAIT.block_width, PORTRAIT.block_height) == (156, 225)


def test_a_wide_page_has_the_same_block_turned():
    assert (LANDSCAPE.block_width, LANDSCAPE.block_height) == (225, 156)


def test_28_characters_fill_a_line_and_a_29th_does_not_fit():
    width = twips(PORTRAIT.block_width)
    assert ZI * CHARS_PER_LINE <= width < ZI * (CHARS_PER_LINE + 1)


def test_22_lines_fill_the_page_and_a_23rd_does_not_fit():
    height = twips(PORTRAIT.block_height)
    assert HANG * LINES_PER_PAGE <= height < HANG * (LINES_PER_PAGE + 1)


def test_the_page_number_stands_7_millimetres_below_the_block():
    half_line = 14 / 72 * 25.4 / 2
    assert PORTRAIT.footer_from_edge + half_line == pytest.approx(35 - 7)


@pytest.mark.parametrize(
    ("text", "zi"), [("2026年11月22日", 7.0), ("青石镇人民政府", 7.0), ("A1", 1.0), ("", 0.0)]
)
def test_width_counts_half_width_digits_as_half(text, zi):
    assert width_in_zi(text) == zi


def test_under_a_seal_the_date_stands_four_in_and_the_issuer_is_centred_on_it():
    issuer, date = "青石镇人民政府", "2026年5月8日"
    place = signature_place(issuer, date, sealed=True)
    assert place.date == 4
    centre_of_issuer = place.issuer + width_in_zi(issuer) / 2
    assert centre_of_issuer == place.date + width_in_zi(date) / 2


def test_a_very_long_issuer_stays_inside_the_block():
    issuer = "青石镇人民代表大会主席团暨代表资格审查委员会"
    place = signature_place(issuer, "2026年5月8日", sealed=True)
    assert place.issuer == 0
    assert place.issuer + width_in_zi(issuer) / 2 == place.date + width_in_zi("2026年5月8日") / 2


def test_without_a_seal_the_date_begins_two_characters_right_of_the_issuer():
    issuer, date = "青石镇人民代表大会主席团", "2026年5月8日"
    place = signature_place(issuer, date, sealed=False)
    left_edge_of_issuer = place.issuer + width_in_zi(issuer)
    left_edge_of_date = place.date + width_in_zi(date)
    assert place.issuer == 2
    assert left_edge_of_issuer - left_edge_of_date == 2


def test_without_a_seal_a_date_longer_than_the_issuer_stands_two_in():
    issuer, date = "镇人大", "2026年11月22日"
    place = signature_place(issuer, date, sealed=False)
    assert place.date == 2
    assert (place.issuer + width_in_zi(issuer)) - (place.date + width_in_zi(date)) == 2
