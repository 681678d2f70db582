"""建议交办单: the item, the clock, the five steps, the receipt, on one sheet."""

from xiangyin.papers.docx.document import Layout
from xiangyin.papers.docx.layouts.pieces import (
    FORM_WIDTHS,
    cell_text,
    head,
    line_above,
    pair_row,
    value,
    wide_row,
)
from xiangyin.papers.docx.wordml import Cell, Row, paragraph, table, tag_row

_STEPS = [
    Row(
        [head("五步办理"), head("人员及意见", span=2), head("日期")],
        height=480,
    ),
    tag_row("{%tr for 步 in 环节 %}", 4),
    Row(
        [
            value("步.环节", style="XyStep"),
            Cell("{{ 步.人员 }}　{{ 步.意见 }}", "XyCell", 2),
            value("步.日期", style="XyCellCentre"),
        ],
        height=460,
    ),
    tag_row("{%tr endfor %}", 4),
]
_RECEIPT = Row(
    [
        head("签收回执"),
        Cell(
            [
                "上列建议{% if 复印件 %}（附{{ 复印件 }}）{% endif %}已收到，按期办理。",
                "签收人：{{ 签收人 }}　{{ 签收日期 }}（盖章）",
            ],
            "XyCell",
            3,
        ),
    ],
    height=900,
)

LAYOUT = Layout(
    paragraph("人大代表建议交办单", "XyFormTitle")
    + line_above("建议编号：{{ 建议编号 }}", "编号：{{ 交办单编号 }}")
    + table(
        FORM_WIDTHS,
        [
            wide_row("标　　题", "标题"),
            wide_row("提出代表", "提出代表"),
            Row(
                [
                    head("建议内容"),
                    Cell(cell_text("建议内容"), "XyCellText", 3, align="top"),
                ],
                height=1700,
                may_break=True,
            ),
            pair_row(("主办单位", "主办单位"), ("协办单位", "协办单位")),
            tag_row("{%tr if 分办单位 %}", 4),
            wide_row("分办单位", "分办单位"),
            tag_row("{%tr endif %}", 4),
            pair_row(("联 系 人", "联系人"), ("联系电话", "联系电话")),
            pair_row(("交办日期", "交办日期"), ("答复期限", "答复期限")),
            Row(
                [head("期限算法"), Cell("{{ 期限算法 }}（{{ 期限依据 }}）", "XyCell", 3)],
                height=480,
            ),
            tag_row("{%tr if 办理要求 %}", 4),
            wide_row("办理要求", "办理要求"),
            tag_row("{%tr endif %}", 4),
            *_STEPS,
            _RECEIPT,
        ],
    )
    + paragraph("{{ 交办机关 }}（印章）　{{ 成文日期 }}", "XyFormFoot"),
)
