"""代表建议: particulars, the text in its three parts, signatures, the office's columns."""

from xiangyin.papers.docx.document import Layout
from xiangyin.papers.docx.layouts.pieces import (
    BLOCK,
    FORM_WIDTHS,
    attachments,
    head,
    line_above,
    pair_row,
    running_text,
    value,
    when,
    wide_row,
)
from xiangyin.papers.docx.wordml import Cell, Row, paragraph, table, tag_row

_SIGNERS = (1500, 1900, 1500, 2200, BLOCK - 7100)

_PARTICULARS = table(
    FORM_WIDTHS,
    [
        wide_row("标　　题", "标题"),
        pair_row(("类　　别", "类别"), ("来　　源", "来源")),
        pair_row(("提出日期", "提出日期"), (("建议承办", "单　　位"), "建议承办单位")),
        pair_row(("是否公开", "是否公开"), (("代表信息", "保　　密"), "代表信息保密")),
        tag_row("{%tr if 不公开理由 %}", 4),
        wide_row("不公开理由", "不公开理由"),
        tag_row("{%tr endif %}", 4),
    ],
)


def _signer(who: str, role: str) -> Row:
    return Row(
        [
            Cell(role, "XyCellCentre"),
            Cell(f"{{{{ {who}.姓名 }}}}", "XyCellCentre"),
            value(f"{who}.代表证号", style="XyCellCentre"),
            Cell(f"{{{{ {who}.代表小组 }}}}", "XyCellCentre"),
            Cell(f"{{{{ {who}.确认日期 }}}}", "XyCellCentre"),
        ],
        height=520,
    )


_SIGNATURES = table(
    _SIGNERS,
    [
        Row([head(name) for name in ("", "姓名", "代表证号", "代表小组", "签名或确认")]),
        _signer("领衔代表", "领衔"),
        tag_row("{%tr for 代表 in 联名代表 %}", 5),
        _signer("代表", "联名"),
        tag_row("{%tr endfor %}", 5),
    ],
)
_OFFICE = table(
    FORM_WIDTHS,
    [
        wide_row("审查意见", "审查意见", height=900),
        pair_row(("主办单位", "主办单位"), ("协办单位", "协办单位")),
        pair_row(("分办单位", "分办单位"), ("交办日期", "交办日期")),
        wide_row("答复期限", "答复期限"),
    ],
)


def _part(name: str, text: str) -> str:
    return when(text, paragraph(f"{{{{ {name} }}}}", "XyHead1") + running_text(text))


LAYOUT = Layout(
    paragraph("{{ 大会名称 }}", "XySubtitle")
    + paragraph("代表{{ 种类 }}", "XyFormTitle")
    + line_above("编号：{{ 编号 }}", "领衔代表：{{ 领衔代表.姓名 }}")
    + _PARTICULARS
    + paragraph(style="XyGap")
    + _part("情况栏名", "情况")
    + _part("分析栏名", "分析")
    + _part("建议栏名", "建议")
    + attachments()
    + paragraph("提出代表", "XyFormSection")
    + _SIGNATURES
    + paragraph("以下由人大填写", "XyFormSection")
    + _OFFICE
    + paragraph(style="XyGap"),
)
