"""答复函: the letter form, red double lines above and below the first page."""

from xiangyin.papers.docx.document import Form, Layout
from xiangyin.papers.docx.layouts.pieces import (
    at_foot,
    attachments,
    running_text,
    signature,
    tag,
    when,
)
from xiangyin.papers.docx.wordml import paragraph

LAYOUT = Layout(
    paragraph("{{ 发文字号 }}", "XyLetterNumber")
    + paragraph("办理结果：{{ 办理结果标记 }}", "XyOutcome")
    + paragraph("{{ 标题 }}", "XyTitle")
    + paragraph("{{ 称谓 }}：", "XyRecipient")
    + paragraph("{{ 开头 }}", "XyBody")
    + running_text("正文")
    + tag("{%p for 协办 in 协办意见 %}")
    + paragraph("协办单位{{ 协办.单位 }}意见：{{ 协办.意见 }}", "XyBody")
    + tag("{%p endfor %}")
    + when("致谢", paragraph("{{ 致谢 }}", "XyBody"))
    + attachments()
    + signature("答复单位", "成文日期", sealed=True)
    + paragraph("（联系人：{{ 联系人 }}，联系电话：{{ 联系电话 }}）", "XyNote")
    + at_foot("　公开属性：{{ 公开属性 }}", "XyDisclosure")
    + when("抄送", at_foot("　抄送：{{ 抄送 }}。", "XyCopies"))
    + paragraph(style="XyLine"),
    Form.LETTER,
    mark="{{ 答复单位 }}",
)
