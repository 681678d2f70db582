"""Every figure of the report can be traced to the items it counts (G09: 69 = 27 + 23 + 19)."""

import io
from dataclasses import replace

import docx
import pytest

from xiangyin.papers.docx.checks import Paper
from xiangyin.papers.docx.figures import (
    FigureWithoutSource,
    count_figure,
    percent,
    rate_figure,
    report_plain,
)
from xiangyin.papers.docx.render import render
from xiangyin.papers.docx.samples import ALL, DOING, DONE, PLANNED, REPORT, text


def test_the_three_outcomes_make_up_the_whole():
    assert len(DONE) + len(DOING) + len(PLANNED) == len(ALL) == 69


def test_the_completion_rate_counts_done_over_all():
    assert rate_figure("办结率", DONE, ALL).value == "39.1%（27/69）"


def test_a_rate_whose_part_is_not_in_its_whole_is_refused():
    with pytest.raises(ValueError, match="第70号"):
        rate_figure("办结率", ("第70号",), ALL)


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (27, 69, "39.1%（27/69）"),
        (50, 69, "72.5%（50/69）"),
        (1, 3, "33.3%（1/3）"),
        (2, 3, "66.7%（2/3）"),
        (1, 2000, "0.1%（1/2000）"),
        (3, 3, "100.0%（3/3）"),
        (0, 0, "—（0/0）"),
    ],
)
def test_a_percentage_stands_beside_its_n_of_n(part, whole, printed):
    assert percent(part, whole) == printed


def test_every_figure_in_text_and_tables_has_its_line_in_the_appendix():
    values = report_plain(REPORT)
    sources = values["数据出处"]
    assert isinstance(sources, list)
    printed = [source["数值"] for source in sources]
    assert printed[:5] == ["69", "27", "23", "19", "39.1%（27/69）"]
    assert sources[4]["计入"] == "27件：第1—27号"
    assert sources[4]["基数"] == "69件：第1—69号"


def test_a_figure_used_twice_keeps_its_mark():
    values = report_plain(REPORT)
    assert "已经办结27⟦2⟧件" in values["正文"][2]["文字"]
    assert values["办理结果"][0]["件数"] == "27⟦2⟧"


def test_text_that_names_a_figure_nobody_gave_is_refused():
    with pytest.raises(FigureWithoutSource, match="满意率"):
        render(replace(REPORT, body=text("满意率为[[满意率]]。")))


def test_marks_are_printed_raised_behind_the_figure():
    paper = docx.Document(io.BytesIO(render(REPORT)))
    paragraph = next(p for p in paper.paragraphs if "共交办" in p.text)
    raised = [run.text for run in paragraph.runs if run.font.superscript]
    assert raised == ["[1]", "[2]", "[3]", "[4]", "[5]"]
    assert "共交办代表建议69[1]件" in paragraph.text


def test_every_mark_on_the_paper_is_explained_once():
    texts = list(Paper.read(render(REPORT)).paragraphs())
    explained = [t for t in texts if t.startswith("[") and t.endswith("]")]
    assert explained == [f"[{n}]" for n in range(1, len(explained) + 1)]
    assert any(f"[{len(explained)}]" in t for t in texts if not t.startswith("["))


def test_a_count_is_made_from_the_items_not_typed():
    assert count_figure("办结", DONE).value == "27"
