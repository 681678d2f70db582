"""通知: the red-headed form."""

from xiangyin.papers.docx.document import Form, Layout
from xiangyin.papers.docx.geometry import MARK_BELOW_BLOCK_TOP_MM, RED, twips
from xiangyin.papers.docx.layouts.pieces import (
    attachments,
    imprint,
    running_text,
    signature,
    when,
)
from xiangyin.papers.docx.wordml import paragraph

MARK_PLACE = (
    f'<w:spacing w:before="{twips(MARK_BELOW_BLOCK_TOP_MM)}" w:after="0" '
    'w:line="1000" w:lineRule="exact"/>'
)
RED_LINE = paragraph(
    style="XyLine",
    extra=f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="0" w:color="{RED}"/></w:pBdr>'
    f'<w:spacing w:before="{twips(4)}" w:after="0" w:line="60" w:lineRule="exact"/>',
)

LAYOUT = Layout(
    paragraph("{{ 发文机关标志 }}", "XyMark", extra=MARK_PLACE)
    + paragraph("{{ 发文字号 }}", "XyNumber")
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
