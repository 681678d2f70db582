"""征询意见表: ticks and a signature, on one sheet."""

from xiangyin.papers.docx.document import Layout
from xiangyin.papers.docx.layouts.pieces import (
    FORM_WIDTHS,
    head,
    line_above,
    pair_row,
    value,
    wide_row,
)
from xiangyin.papers.docx.wordml import Cell, Row, paragraph, table, tag_row

_TICK = 680

LAYOUT = Layout(
    paragraph("办理代表建议征询意见表", "XyFormTitle")
    + line_above("建议编号：{{ 建议编号 }}", "答复日期：{{ 答复日期 }}")
    + table(
        FORM_WIDTHS,
        [
            wide_row("标　　题", "标题", height=_TICK),
            pair_row(("领衔代表", "领衔代表"), ("承办单位", "承办单位"), height=_TICK),
            tag_row("{%tr if 联名代表 %}", 4),
            wide_row("联名代表", "联名代表"),
            tag_row("{%tr endif %}", 4),
            Row(
                [
                    head("沟通方式"),
                    Cell("{{ 沟通方式 }}　共{{ 沟通次数 }}次", "XyCell", 3),
                ],
                height=_TICK,
            ),
            pair_row(
                ("是否面复", "是否面复"), (("办理结果", "标　　记"), "办理结果标记"), height=_TICK
            ),
            wide_row("对办理态度", "办理态度", height=_TICK),
            wide_row("对办理结果", "办理结果", height=_TICK),
            pair_row(
                (("标记是否", "恰　　当"), "标记是否恰当"),
                (("要求重新", "办　　理"), "是否要求重新办理"),
                height=_TICK,
            ),
            Row(
                [
                    head("意见和建议"),
                    Cell(
                        ["（评价为不满意的，请写明理由）", "{{ 意见 }}"],
                        "XyCell",
                        3,
                        align="top",
                    ),
                ],
                height=2800,
                may_break=True,
            ),
            Row(
                [head("代表签名"), value("代表签名"), head("填写日期"), value("填写日期")],
                height=900,
            ),
        ],
    )
    + paragraph(
        "说明：由领衔代表征求联名代表意见后填写，在□内划√或涂黑。"
        "请于{{ 交回期限 }}前交{{ 交回单位 }}，联系电话：{{ 联系电话 }}。",
        "XyFormNote",
    ),
)
