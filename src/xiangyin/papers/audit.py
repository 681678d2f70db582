"""The acts this room records."""

from xiangyin.core.audit.codes import register

register(
    {
        "papers.document_issued": "印发公文",
        "papers.document_withdrawn": "撤回公文",
        "papers.template_replaced": "换用本级模板",
        "papers.template_restored": "恢复系统模板",
        "papers.style_set": "设定公文字体",
    }
)
