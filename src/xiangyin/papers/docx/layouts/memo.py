"""情况反映: the red-headed form that goes upward; beside the number stands who signed it out."""

from xiangyin.papers.docx.document import Form, Layout
from xiangyin.papers.docx.geometry import ZI
from xiangyin.papers.docx.layouts.notice import MARK_PLACE, RED_LINE
from xiangyin.papers.docx.layouts.pieces import (
    BLOCK,
    attachments,
    imprint,
    running_text,
    signature,
    when,
)
from xiangyin.papers.docx.wordml import paragraph

# One character in from either side: number at the left, who signed it out at the right.
_NUMBER_PLACE = (
    f'<w:tabs><w:tab w:val="right" w:pos="{BLOCK - ZI}"/></w:tabs>'
    f'<w:ind w:left="{ZI}" w:firstLine="0"/><w:jc w:val="left"/>'
)

LAYOUT = Layout(
    paragraph("{{ 发文机关标志 }}", "XyMark", extra=MARK_PLACE)
    + paragraph("{{ 发文字号 }}\t签发人：{{ 签发人 }}", "XyNumber", extra=_NUMBER_PLACE)
    + RED_LINE
    + paragraph("{{ 标题 }}", "XyTitle")
    + paragraph("{{ 主送机关 }}：", "XyRecipient")
    + running_text("正文")
    + attachments()
    + signature("署名", "成文日期", sealed=True)
    + when("附注", paragraph("（{{ 附注 }}）", "XyNote"))
    + imprint("抄送", "印发机关", "印发日期"),
    Form.RED_HEAD,
)
