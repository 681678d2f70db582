"""The rows of a ledger drawn in Python: escaped, labelled, as the style sheet expects them."""

from django.utils.html import format_html

from xiangyin.core.ledger import Column, link, rows_drawn

COLUMNS = [Column("编号", "number"), Column("标题", "title", heads_row=True), Column("单位")]


def test_every_cell_says_its_column_and_the_head_of_the_row_is_one() -> None:
    drawn = rows_drawn(COLUMNS, [["第12号", "修路", "农业农村办公室"]])
    assert drawn == (
        '<tr><td class="number" data-label="编号">第12号</td>'
        '<th scope="row" class="title" data-label="标题">修路</th>'
        '<td data-label="单位">农业农村办公室</td></tr>\n'
    )


def test_plain_text_is_escaped_and_what_the_helpers_made_is_not() -> None:
    bold = format_html("<b>{}</b>", "甲")
    drawn = rows_drawn(COLUMNS, [["<1>", link("/s/1/?a=1&b=2", "<修路>"), bold]])
    assert "&lt;1&gt;" in drawn
    assert '<a href="/s/1/?a=1&amp;b=2">&lt;修路&gt;</a>' in drawn
    assert "<b>甲</b>" in drawn


def test_an_empty_number_is_set_as_any_empty_cell() -> None:
    assert '<td data-label="编号"></td>' in rows_drawn(COLUMNS, [["", "修路", ""]])
