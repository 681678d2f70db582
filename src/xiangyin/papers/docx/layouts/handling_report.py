"""办理情况的报告: text, three tables, and an appendix that traces every figure."""

from xiangyin.papers.docx.document import Layout
from xiangyin.papers.docx.layouts.pieces import BLOCK, running_text, signature, tag, when
from xiangyin.papers.docx.wordml import (
    Cell,
    Row,
    page_break_before,
    paragraph,
    table,
    tag_row,
)


def _list(
    columns: tuple[tuple[str, str, int], ...], loop: str, *, left: tuple[int, ...] = ()
) -> str:
    """A table of one list: (name on paper, name in the template, width), left-aligned columns."""
    count = len(columns)
    styles = ["XySmall" if i in left else "XySmallCentre" for i in range(count)]
    return table(
        [width for _, _, width in columns],
        [
            Row([Cell(name, "XySmallHead") for name, _, _ in columns], 480, is_header=True),
            tag_row(f"{{%tr for 行 in {loop} %}}", count),
            Row(
                [
                    Cell(f"{{{{ 行.{name} }}}}", style)
                    for (_, name, _), style in zip(columns, styles, strict=True)
                ],
                height=440,
            ),
            tag_row("{%tr endfor %}", count),
        ],
        style="XyList",
    )


_OUTCOMES = _list(
    (("办理结果", "结果", 3600), ("件数", "件数", 2400), ("占比", "占比", BLOCK - 6000)),
    "办理结果",
)
_UNITS = _list(
    (
        ("承办单位", "单位", BLOCK - 6240),
        ("交办", "交办", 960),
        ("答复", "答复", 960),
        ("按期答复", "按期答复", 1180),
        ("办结", "办结", 960),
        ("满意", "满意", 960),
        ("不满意", "不满意", 1220),
    ),
    "承办单位",
    left=(0,),
)
_RATES = _list(
    (
        ("指标", "指标", 1100),
        ("算法", "算法", 2000),
        ("本年", "本年", 2240),
        ("上年", "上年", 1960),
        ("增减", "增减", BLOCK - 7300),
    ),
    "指标",
    left=(1,),
)
_SOURCES = _list(
    (
        ("标号", "标号", 580),
        ("数据", "数据", 1700),
        ("数值", "数值", 1960),
        ("计入的建议", "计入", 2400),
        ("基数的建议", "基数", BLOCK - 6640),
    ),
    "数据出处",
    left=(1, 3, 4),
)


def _titled(title: str, content: str) -> str:
    return paragraph(title, "XyTableTitle") + content


LAYOUT = Layout(
    paragraph("{{ 标题 }}", "XyTitle")
    + paragraph("——{{ 会议 }}", "XySubtitle")
    + paragraph("{{ 报告人 }}", "XySubtitle")
    + paragraph(style="XyGap")
    + paragraph("{{ 称谓 }}：", "XyRecipient")
    + running_text("正文")
    + running_text("结尾")
    + signature("报告机关", "报告日期", sealed=False)
    + page_break_before("附表", "XyAnnex")
    + paragraph("代表建议办理情况统计表", "XyAnnexTitle")
    + when("办理结果", _titled("表1　按办理结果", _OUTCOMES))
    + when("承办单位", _titled("表2　按承办单位", _UNITS))
    + when("指标", _titled("表3　办理指标", _RATES))
    + when(
        "未办结",
        paragraph("尚未办结的建议", "XyTableTitle")
        + tag("{%p for 件 in 未办结 %}")
        + paragraph("{{ loop.index }}. {{ 件 }}", "XyListLine")
        + tag("{%p endfor %}"),
    )
    + page_break_before("附录", "XyAnnex")
    + paragraph("数据出处", "XyAnnexTitle")
    + paragraph(
        "正文和附表中每个数据右上角的标号，在本表中列出该数据计入的建议编号；"
        "比率另列基数的建议编号，可以逐件核对。",
        "XyListNote",
    )
    + _SOURCES
    + paragraph(style="XyGap"),
)
