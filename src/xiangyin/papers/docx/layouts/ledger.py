"""办理台账: a landscape list whose head is repeated on every page."""

from xiangyin.papers.docx.document import Form, Layout
from xiangyin.papers.docx.layouts.pieces import WIDE_BLOCK, line_above
from xiangyin.papers.docx.wordml import Cell, Row, paragraph, table, tag_row

# (name on paper, names in the template, width in twips, centred)
_COLUMNS = (
    ("序号", ("loop.index",), 440, True),
    ("编号", ("行.编号",), 740, True),
    ("建议标题", ("行.标题",), 1980, False),
    ("领衔代表", ("行.领衔代表",), 720, True),
    ("并入", ("行.并入",), 640, True),
    ("层级", ("行.层级",), 440, True),
    ("主办单位", ("行.主办单位",), 1240, False),
    ("协办单位", ("行.协办单位",), 880, False),
    ("交办日期", ("行.交办日期",), 1110, True),
    ("答复期限", ("行.答复期限",), 1110, True),
    ("答复日期", ("行.答复日期",), 1110, True),
    ("结果", ("行.结果",), 440, True),
    ("态度、结果评价", ("行.态度评价", "行.结果评价"), 840, True),
    ("办理状态", ("行.办理状态",), 660, True),
    ("备注", ("行.备注",), WIDE_BLOCK - 12350, False),
)
_COUNT = len(_COLUMNS)

_HEAD = Row([Cell(name, "XyTinyHead") for name, *_ in _COLUMNS], height=480, is_header=True)
_LINE = Row(
    [
        Cell([f"{{{{ {name} }}}}" for name in names], "XyTinyCentre" if centred else "XyTiny")
        for _, names, _, centred in _COLUMNS
    ],
    height=480,
)
_TOTAL = Row(
    [Cell("合计", "XyTinyHead", 2), Cell("{{ 合计 }}", "XyTiny", _COUNT - 2)],
    height=440,
)

LAYOUT = Layout(
    paragraph("{{ 标题 }}", "XyFormTitle")
    + line_above("填报单位：{{ 填报单位 }}", "日期：{{ 日期 }}", width=WIDE_BLOCK)
    + table(
        [width for _, _, width, _ in _COLUMNS],
        [
            _HEAD,
            tag_row("{%tr for 行 in 台账 %}", _COUNT),
            _LINE,
            tag_row("{%tr endfor %}", _COUNT),
            tag_row("{%tr if 合计 %}", _COUNT),
            _TOTAL,
            tag_row("{%tr endif %}", _COUNT),
        ],
        style="XyList",
    )
    + paragraph(style="XyGap"),
    Form.LANDSCAPE,
)
