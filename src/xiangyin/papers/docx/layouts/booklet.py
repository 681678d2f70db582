"""建议汇编: cover, list, then one suggestion after the other with its reply."""

from xiangyin.papers.docx.document import Layout
from xiangyin.papers.docx.layouts.pieces import BLOCK, running_text, tag, when
from xiangyin.papers.docx.wordml import (
    Cell,
    Row,
    page_break_before,
    paragraph,
    table,
    tag_row,
)

# (name on paper, name in the template, width in twips, style)
_COLUMNS = (
    ("编号", "编号", 760, "XySmallCentre"),
    ("标题", "标题", BLOCK - 6450, "XySmall"),
    ("提出代表", "提出代表", 1100, "XySmallCentre"),
    ("承办单位", "承办单位", 1330, "XySmall"),
    ("层级", "层级", 500, "XySmallCentre"),
    ("答复期限", "答复期限", 1180, "XySmallCentre"),
    ("办理状态", "办理状态", 760, "XySmallCentre"),
    ("并入", "并入", 820, "XySmallCentre"),
)

_LIST = table(
    [width for _, _, width, _ in _COLUMNS],
    [
        Row([Cell(name, "XySmallHead") for name, *_ in _COLUMNS], 480, is_header=True),
        tag_row("{%tr for 件 in 建议 %}", len(_COLUMNS)),
        Row(
            [Cell(f"{{{{ 件.{name} }}}}", style) for _, name, _, style in _COLUMNS],
            height=460,
        ),
        tag_row("{%tr endfor %}", len(_COLUMNS)),
    ],
    style="XyList",
)

LAYOUT = Layout(
    paragraph("{{ 大会名称 }}", "XyCoverCongress")
    + paragraph("{{ 标题 }}", "XyCoverTitle")
    + paragraph("{{ 编印单位 }}", "XyCoverFoot")
    + paragraph("{{ 编印日期 }}", "XySubtitle")
    + when("说明", page_break_before("编印说明", "XyChapter") + running_text("说明"))
    + page_break_before("代表建议一览表", "XyChapter")
    + _LIST
    + tag("{%p for 件 in 建议 %}")
    + page_break_before("{{ 件.编号 }}", "XyAnnex")
    + paragraph("{{ 件.标题 }}", "XyAnnexTitle")
    + paragraph("提出代表：{{ 件.提出代表 }}", "XySubtitle")
    + when("件.类别", paragraph("类别：{{ 件.类别 }}", "XySubtitle"))
    + paragraph(style="XyGap")
    + running_text("件.正文")
    + when(
        "件.答复",
        paragraph("办理答复", "XyHead1")
        + running_text("件.答复")
        + when("件.承办单位", paragraph("承办单位：{{ 件.承办单位 }}", "XyBody")),
    )
    + when("件.代表评价", paragraph("代表评价：{{ 件.代表评价 }}", "XyBody"))
    + tag("{%p endfor %}"),
)
