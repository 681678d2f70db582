"""What each paper needs to know, in plain values. Everything may be missing: it prints blank."""

# ruff: noqa: RUF009 - the field helpers of `entries` return dataclass fields

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from xiangyin.papers.docx.entries import day, fixed, heading, line, list_day, many, optional
from xiangyin.papers.docx.wording import Block, Choice

DEGREES = ("满意", "基本满意", "不满意")
CONTACT_WAYS = ("走访", "座谈", "电话", "其他")
YES_NO = ("是", "否")


class PaperKind(StrEnum):
    """The papers we can print; the value names the template file."""

    NOTICE = "notice"
    SUGGESTION_PAPER = "suggestion_paper"
    ASSIGNMENT_SLIP = "assignment_slip"
    REPLY_LETTER = "reply_letter"
    FEEDBACK_FORM = "feedback_form"
    LEDGER = "ledger"
    HANDLING_REPORT = "handling_report"
    BOOKLET = "booklet"
    MEMO = "memo"


KIND_NAMES = {
    PaperKind.NOTICE: "通知",
    PaperKind.SUGGESTION_PAPER: "代表建议",
    PaperKind.ASSIGNMENT_SLIP: "建议交办单",
    PaperKind.REPLY_LETTER: "答复函",
    PaperKind.FEEDBACK_FORM: "征询意见表",
    PaperKind.LEDGER: "办理台账",
    PaperKind.HANDLING_REPORT: "办理情况报告",
    PaperKind.BOOKLET: "建议汇编",
    PaperKind.MEMO: "情况反映",
}


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph as the template sees it."""

    text: str = line("文字")
    level: int = fixed("级", 0, "0为正文，1至4为标题层级")

    @staticmethod
    def of(blocks: tuple[Block, ...]) -> "tuple[Paragraph, ...]":
        """Blocks of typed text for a context."""
        return tuple(Paragraph(text=block.text, level=block.level) for block in blocks)


@dataclass(frozen=True, kw_only=True)
class Notice:
    """通知: a red-headed paper with seal and imprint."""

    mark: str | None = line("发文机关标志", "如：青石镇人民代表大会主席团文件")
    number: str | None = line("发文字号", "如：青石人大〔2026〕1号")
    title: str | None = heading("标题")
    recipients: str | None = line("主送机关", "末尾不写冒号")
    body: tuple[Paragraph, ...] = many("正文")
    attachments: tuple[str, ...] = many("附件")
    issuer: str | None = line("署名")
    issued_on: date | None = day("成文日期")
    note: str | None = optional("附注")
    copies: str | None = optional("抄送")
    printer: str | None = line("印发机关")
    printed_on: date | None = day("印发日期")


@dataclass(frozen=True, kw_only=True)
class Memo:
    """情况反映, or a matter sent up: a red-headed paper upward, with who signed it out."""

    mark: str | None = line("发文机关标志", "如：青石镇人民代表大会主席团文件")
    number: str | None = line("发文字号", "如：青石人大〔2026〕1号")
    signer: str | None = line("签发人", "上行文须标明")
    title: str | None = heading("标题")
    recipients: str | None = line("主送机关", "末尾不写冒号")
    body: tuple[Paragraph, ...] = many("正文")
    attachments: tuple[str, ...] = many("附件")
    issuer: str | None = line("署名")
    issued_on: date | None = day("成文日期")
    note: str | None = optional("附注")
    copies: str | None = optional("抄送")
    printer: str | None = line("印发机关")
    printed_on: date | None = day("印发日期")


@dataclass(frozen=True, kw_only=True)
class Sponsor:
    """One deputy on a suggestion or motion."""

    name: str | None = line("姓名")
    group: str | None = optional("代表小组")
    card: str | None = optional("代表证号")
    phone: str | None = optional("电话")
    confirmed_on: date | None = list_day("确认日期")


@dataclass(frozen=True, kw_only=True)
class SuggestionPaper:
    """代表建议、批评和意见, or 议案: what the deputy signs and the office files."""

    congress: str | None = line("大会名称", "如：青石镇第十八届人民代表大会第一次会议")
    kind: str | None = fixed("种类", "建议、批评和意见", "建议、批评和意见，或者议案")
    number: str | None = line("编号")
    title: str | None = line("标题")
    category: str | None = line("类别")
    origin: str | None = line("来源", "会议期间、闭会期间、接待选民、视察、小组活动")
    raised_on: date | None = day("提出日期")
    lead: Sponsor = fixed("领衔代表", Sponsor())
    co_sponsors: tuple[Sponsor, ...] = many("联名代表")
    situation_name: str | None = fixed("情况栏名", "情况和问题", "议案为“案由”")
    situation: tuple[Paragraph, ...] = many("情况")
    analysis_name: str | None = fixed("分析栏名", "分析", "议案为“案据”")
    analysis: tuple[Paragraph, ...] = many("分析")
    proposal_name: str | None = fixed("建议栏名", "具体建议", "议案为“方案”")
    proposal: tuple[Paragraph, ...] = many("建议")
    suggested_unit: str | None = line("建议承办单位")
    publication: Choice = fixed("是否公开", Choice(("同意", "不同意")))
    publication_reason: str | None = optional("不公开理由")
    confidential: Choice = fixed("代表信息保密", Choice(YES_NO))
    attachments: tuple[str, ...] = many("附件")
    screening: str | None = line("审查意见")
    lead_unit: str | None = line("主办单位")
    co_units: str | None = line("协办单位")
    separate_units: str | None = line("分办单位")
    handed_over_on: date | None = day("交办日期")
    due_on: date | None = day("答复期限")


@dataclass(frozen=True, kw_only=True)
class Step:
    """One of the five steps of handing over: who, what opinion, when."""

    name: str | None = line("环节")
    person: str | None = optional("人员")
    opinion: str | None = optional("意见")
    done_on: date | None = day("日期")


FIVE_STEPS = tuple(
    Step(name=name)
    for name in ("党委书记阅办", "人大主席交办", "镇长批办", "分管领导承办", "人大代表督办")
)


@dataclass(frozen=True, kw_only=True)
class AssignmentSlip:
    """建议交办单: hands one suggestion to one unit, with its deadline and the sum behind it."""

    issuer: str | None = line("交办机关")
    slip_number: str | None = line("交办单编号")
    number: str | None = line("建议编号")
    title: str | None = line("标题")
    deputies: str | None = line("提出代表")
    item_text: tuple[Paragraph, ...] = many("建议内容")
    copies: str | None = optional("复印件", "如：建议原件复印件2页")
    lead_unit: str | None = line("主办单位")
    co_units: str | None = optional("协办单位")
    separate_units: str | None = optional("分办单位")
    contact: str | None = line("联系人")
    phone: str | None = line("联系电话")
    handed_over_on: date | None = day("交办日期")
    due_on: date | None = day("答复期限")
    due_sum: str | None = line("期限算法", "如：自2026年11月22日起三个月")
    due_basis: str | None = line("期限依据")
    requirements: str | None = optional("办理要求")
    steps: tuple[Step, ...] = fixed("环节", FIVE_STEPS)
    issued_on: date | None = day("成文日期")
    received_by: str | None = line("签收人")
    received_on: date | None = day("签收日期")


@dataclass(frozen=True, kw_only=True)
class CoOpinion:
    """A co-handler's opinion quoted in the reply."""

    unit: str | None = line("单位")
    text: str | None = line("意见")


@dataclass(frozen=True, kw_only=True)
class ReplyLetter:
    """答复函: one letter for one suggestion, under the unit's own name and seal."""

    unit: str | None = line("答复单位")
    number: str | None = line("发文字号")
    outcome: str | None = line("办理结果标记", "如：A")
    disclosure: str | None = line("公开属性", "主动公开或者不予公开")
    title: str | None = heading("标题")
    salutation: str | None = line("称谓", "如：张大山代表，末尾不写冒号")
    opening: str | None = line("开头")
    body: tuple[Paragraph, ...] = many("正文")
    co_opinions: tuple[CoOpinion, ...] = many("协办意见")
    thanks: str | None = fixed("致谢", "感谢您对我们工作的关心和支持，欢迎继续提出宝贵意见。")
    attachments: tuple[str, ...] = many("附件")
    issued_on: date | None = day("成文日期")
    contact: str | None = line("联系人")
    phone: str | None = line("联系电话")
    copies: str | None = optional("抄送")


@dataclass(frozen=True, kw_only=True)
class FeedbackForm:
    """征询意见表: the deputy's word on attitude and result, by tick and by hand."""

    number: str | None = line("建议编号")
    title: str | None = line("标题")
    lead_deputy: str | None = line("领衔代表")
    deputies: str | None = optional("联名代表")
    unit: str | None = line("承办单位")
    contact_ways: Choice = fixed("沟通方式", Choice(CONTACT_WAYS))
    contact_times: int | None = line("沟通次数")
    met_in_person: Choice = fixed("是否面复", Choice(YES_NO))
    replied_on: date | None = day("答复日期")
    outcome: str | None = line("办理结果标记")
    attitude: Choice = fixed("办理态度", Choice(DEGREES))
    result: Choice = fixed("办理结果", Choice(DEGREES))
    outcome_is_right: Choice = fixed("标记是否恰当", Choice(YES_NO))
    comments: str | None = optional("意见", "不满意的应当写明理由")
    wants_redo: Choice = fixed("是否要求重新办理", Choice(YES_NO))
    signed_by: str | None = line("代表签名")
    signed_on: date | None = day("填写日期")
    return_to: str | None = line("交回单位")
    return_by: date | None = day("交回期限")
    phone: str | None = line("联系电话")


@dataclass(frozen=True, kw_only=True)
class LedgerRow:
    """One line of the handling ledger."""

    number: str | None = optional("编号")
    title: str | None = optional("标题")
    lead_deputy: str | None = optional("领衔代表")
    merged_into: str | None = optional("并入")
    level: str | None = optional("层级", "镇或者上级")
    lead_unit: str | None = optional("主办单位")
    co_units: str | None = optional("协办单位")
    handed_over_on: date | None = list_day("交办日期")
    due_on: date | None = list_day("答复期限")
    replied_on: date | None = list_day("答复日期")
    outcome: str | None = optional("结果")
    attitude: str | None = optional("态度评价")
    result: str | None = optional("结果评价")
    state: str | None = optional("办理状态")
    note: str | None = optional("备注")


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """办理台账: every suggestion of a session or year on one list."""

    title: str | None = line("标题")
    unit: str | None = line("填报单位")
    as_of: date | None = day("日期")
    rows: tuple[LedgerRow, ...] = many("台账")
    summary: str | None = optional("合计", "如：共69件，答复69件，办结27件")


@dataclass(frozen=True, kw_only=True)
class BookletEntry:
    """One suggestion in the compilation."""

    number: str | None = line("编号")
    title: str | None = line("标题")
    deputies: str | None = line("提出代表")
    category: str | None = optional("类别")
    unit: str | None = optional("承办单位")
    level: str | None = optional("层级")
    due_on: date | None = list_day("答复期限")
    state: str | None = optional("办理状态")
    merged_into: str | None = optional("并入")
    text: tuple[Paragraph, ...] = many("正文")
    reply: tuple[Paragraph, ...] = many("答复")
    feedback: str | None = optional("代表评价")


@dataclass(frozen=True, kw_only=True)
class Booklet:
    """建议汇编: the suggestions of a session, listed, then printed one after the other."""

    title: str | None = line("标题")
    congress: str | None = line("大会名称")
    compiler: str | None = line("编印单位")
    compiled_on: date | None = day("编印日期")
    preface: tuple[Paragraph, ...] = many("说明")
    entries: tuple[BookletEntry, ...] = many("建议")
