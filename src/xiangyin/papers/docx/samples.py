"""A made-up case for each paper: for previews, for trying an uploaded template, for tests."""

from datetime import date

from xiangyin.papers.docx.contexts import (
    CONTACT_WAYS,
    DEGREES,
    YES_NO,
    AssignmentSlip,
    Booklet,
    BookletEntry,
    CoOpinion,
    FeedbackForm,
    Ledger,
    LedgerRow,
    Memo,
    Notice,
    PaperKind,
    Paragraph,
    ReplyLetter,
    Sponsor,
    Step,
    SuggestionPaper,
)
from xiangyin.papers.docx.figures import (
    HandlingReport,
    OutcomeRow,
    RateRow,
    UnitRow,
    count_figure,
    rate_figure,
)
from xiangyin.papers.docx.kinds import Context
from xiangyin.papers.docx.wording import Choice, blocks_of

CONGRESS = "青石镇第十八届人民代表大会第二次会议"
PRESIDIUM = "青石镇人民代表大会主席团"
TITLE = "关于修复石桥村二组机耕路的建议"
RAISED, HANDED, DUE = date(2026, 3, 5), date(2026, 3, 12), date(2026, 6, 12)


def text(value: str) -> tuple[Paragraph, ...]:
    """Typed text as the paragraphs of a context."""
    return Paragraph.of(blocks_of(value))


SITUATION = text(
    "石桥村二组机耕路全长1.2公里，2011年修成砂石路面。2025年夏季山洪冲毁路基三处，"
    "农机无法通行，涉及农户86户、水田420亩。今年春耕，村民只能肩挑背扛运送肥料和秧苗。"
)
ANALYSIS = text("该路没有边沟和涵洞，雨水直接冲刷路面；管护责任没有落实到村组，损坏后无人修补。")
PROPOSAL = text(
    "一、修复冲毁的三处路基，新建涵洞2处\n"
    "建议列入今年农村道路养护计划，在秋收前完工。\n"
    "二、落实管护责任\n"
    "（一）明确石桥村为管护单位\n"
    "由村级公益性岗位人员每月巡查一次，发现损坏及时上报。\n"
    "（二）安排管护经费\n"
    "1.每年从道路养护资金中安排5000元。\n"
    "2.受益农户投工投劳清理边沟。"
)
REPLY = text(
    "一、已经办理的事项\n"
    "接到建议后，我镇组织农业农村办公室、石桥村村民委员会于2026年3月20日到现场踏勘，"
    "与您和二组村民代表当面交换了意见。4月10日，三处路基已用块石砌护并回填夯实，农机恢复通行。\n"
    "二、正在办理的事项\n"
    "新建涵洞2处已完成设计，工程预算8.6万元，列入2026年第二批农村道路养护计划，"
    "计划9月30日前完工，由农业农村办公室负责。\n"
    "三、暂时不能办理的事项\n"
    "路面硬化需资金约96万元，超出我镇今年财力。我镇已于4月15日向县交通运输局书面报告，"
    "申请列入2027年“四好农村路”项目库，有结果后再次向您答复。"
)

SUGGESTION = SuggestionPaper(
    congress=CONGRESS,
    number="第12号",
    title=TITLE,
    category="道路交通",
    origin="会议期间",
    raised_on=RAISED,
    lead=Sponsor(name="张大山", group="第三代表小组", card="青石018", confirmed_on=RAISED),
    co_sponsors=(
        Sponsor(name="赵小兰", group="第三代表小组", card="青石021", confirmed_on=RAISED),
        Sponsor(name="阿依古丽·买买提", group="第一代表小组", card="青石003"),
    ),
    situation=SITUATION,
    analysis=ANALYSIS,
    proposal=PROPOSAL,
    suggested_unit="青石镇人民政府",
    publication=Choice(("同意", "不同意"), ("同意",)),
    confidential=Choice(YES_NO, ("否",)),
    attachments=("石桥村二组机耕路现状照片", "受益农户名单"),
    screening="符合提出代表建议的要求，建议交办。",
    lead_unit="青石镇农业农村办公室",
    co_units="石桥村村民委员会",
    separate_units="无",
    handed_over_on=HANDED,
    due_on=DUE,
)
SLIP = AssignmentSlip(
    issuer=PRESIDIUM,
    slip_number="青石人大交〔2026〕12号",
    number="第12号",
    title=TITLE,
    deputies="张大山（领衔）、赵小兰、阿依古丽·买买提",
    item_text=(*SITUATION, *text("建议修复冲毁的三处路基，新建涵洞2处，并落实管护责任。")),
    copies="建议原件复印件2页",
    lead_unit="青石镇农业农村办公室",
    co_units="石桥村村民委员会",
    contact="王建设",
    phone="0599-0000012",
    handed_over_on=HANDED,
    due_on=DUE,
    due_sum="自2026年3月12日交办起三个月，至2026年6月12日",
    due_basis="代表法关于答复期限的规定",
    requirements="办理前、办理中、办理后均须与代表见面沟通；答复函由主要负责人签发。",
    steps=(
        Step(name="党委书记阅办", person="周书记", opinion="请认真办理", done_on=date(2026, 3, 9)),
        Step(name="人大主席交办", person="陈主席", opinion="同意交办", done_on=HANDED),
        Step(name="镇长批办", person="吴镇长", opinion="请农办牵头", done_on=date(2026, 3, 13)),
        Step(name="分管领导承办", person="郑副镇长"),
        Step(name="人大代表督办"),
    ),
    issued_on=HANDED,
)
LETTER = ReplyLetter(
    unit="青石镇人民政府",
    number="青政函〔2026〕8号",
    outcome="B",
    disclosure="主动公开",
    title="关于对青石镇十八届人大二次会议第12号建议的答复",
    salutation="张大山、赵小兰、阿依古丽·买买提代表",
    opening=f"你们提出的《{TITLE}》（第12号）收悉，现答复如下：",
    body=REPLY,
    co_opinions=(CoOpinion(unit="石桥村村民委员会", text="同意承担日常管护，已落实专人。"),),
    attachments=("办理代表建议征询意见表",),
    issued_on=date(2026, 5, 8),
    contact="王建设",
    phone="0599-0000012",
    copies="青石镇人民代表大会主席团，青石镇党政办公室",
)
FORM = FeedbackForm(
    number="第12号",
    title=TITLE,
    lead_deputy="张大山",
    deputies="赵小兰、阿依古丽·买买提",
    unit="青石镇人民政府",
    contact_ways=Choice(CONTACT_WAYS, ("走访", "电话")),
    contact_times=3,
    met_in_person=Choice(YES_NO, ("是",)),
    replied_on=date(2026, 5, 8),
    outcome="B",
    attitude=Choice(DEGREES, ("满意",)),
    result=Choice(DEGREES, ("基本满意",)),
    outcome_is_right=Choice(YES_NO, ("是",)),
    comments="路基修得扎实，希望涵洞按期完工。",
    wants_redo=Choice(YES_NO, ("否",)),
    return_to=PRESIDIUM,
    return_by=date(2026, 6, 1),
    phone="0599-0000001",
)


def _ledger_row(index: int) -> LedgerRow:
    titles = (TITLE, "关于在下河街增设路灯的建议", "关于加强村卫生室夜间值班的建议")
    units = ("农业农村办公室", "村镇建设办公室", "镇卫生院")
    marks = ("B", "A", "C")
    return LedgerRow(
        number=f"第{index}号",
        title=titles[index % 3],
        lead_deputy=("张大山", "赵　兰", "李守田")[index % 3],
        merged_into="第1号" if index == 4 else None,
        level="镇",
        lead_unit=units[index % 3],
        co_units="石桥村" if index % 3 == 0 else None,
        handed_over_on=HANDED,
        due_on=DUE,
        replied_on=date(2026, 5, 1 + index % 28),
        outcome=marks[index % 3],
        attitude="满意",
        result="基本满意",
        state="已办结" if index % 3 == 1 else "办理中",
    )


LIST = Ledger(
    title="青石镇十八届人大二次会议代表建议办理台账",
    unit=PRESIDIUM,
    as_of=date(2026, 6, 30),
    rows=tuple(_ledger_row(index) for index in range(1, 26)),
    summary="共25件，已答复25件，办结9件",
)


def _numbers(first: int, last: int) -> tuple[str, ...]:
    return tuple(f"第{number}号" for number in range(first, last + 1))


ALL, DONE, DOING, PLANNED = _numbers(1, 69), _numbers(1, 27), _numbers(28, 50), _numbers(51, 69)
REPORT = HandlingReport(
    title="关于青石镇十八届人大一次会议以来代表建议办理情况的报告",
    occasion=f"2026年12月20日在{CONGRESS}上",
    reporter="青石镇人民政府　吴镇长",
    body=text(
        "现将代表建议办理情况报告如下，请予审议。\n"
        "一、基本情况\n"
        "一次会议以来，共交办代表建议[[交办总数]]件，全部按期答复。其中已经办结[[办结]]件，"
        "正在办理[[正在办理]]件，列入计划[[列入计划]]件，办结率为[[办结率]]。\n"
        "二、主要做法\n"
        "（一）领导领办，压实责任\n"
        "镇政府班子成员每人领办两件以上，每季度召开一次办理推进会，逐件过堂。\n"
        "（二）面对面沟通，三次见面\n"
        "办理前问清本意，办理中通报进度，办理后听取评价。\n"
        "三、存在问题和下一步打算\n"
        "一些涉及资金的建议办理周期较长。对列入计划的建议，将逐件明确完成时间，办成后再次答复代表。"
    ),
    closing=text("以上报告，请予审议。"),
    outcomes=(
        OutcomeRow(
            label="已经解决（A类）",
            count=count_figure("办结", DONE),
            share=rate_figure("办结占比", DONE, ALL),
        ),
        OutcomeRow(
            label="正在解决（B类）",
            count=count_figure("正在办理", DOING),
            share=rate_figure("正在办理占比", DOING, ALL),
        ),
        OutcomeRow(
            label="列入计划（C类）",
            count=count_figure("列入计划", PLANNED),
            share=rate_figure("列入计划占比", PLANNED, ALL),
        ),
    ),
    units=(
        UnitRow(
            unit="农业农村办公室",
            assigned=count_figure("农业农村办公室交办", _numbers(1, 30)),
            replied=count_figure("农业农村办公室答复", _numbers(1, 30)),
            on_time=count_figure("农业农村办公室按期答复", _numbers(1, 30)),
            closed=count_figure("农业农村办公室办结", _numbers(1, 14)),
            satisfied=count_figure("农业农村办公室满意", _numbers(1, 12)),
            dissatisfied=count_figure("农业农村办公室不满意", ("第13号",)),
        ),
        UnitRow(
            unit="村镇建设办公室",
            assigned=count_figure("村镇建设办公室交办", _numbers(31, 69)),
            replied=count_figure("村镇建设办公室答复", _numbers(31, 69)),
            on_time=count_figure("村镇建设办公室按期答复", _numbers(31, 69)),
            closed=count_figure("村镇建设办公室办结", ()),
        ),
    ),
    rates=(
        RateRow(
            label="答复率",
            formula="已答复÷应答复",
            this_year=rate_figure("答复率", ALL, ALL, "已答复÷应答复"),
            last_year="98.4%（61/62）",
            change="+1.6个百分点",
        ),
        RateRow(
            label="办结率",
            formula="已办结÷应办理",
            this_year=rate_figure("办结率", DONE, ALL, "已办结÷应办理"),
        ),
    ),
    open_items=(
        "第51号　关于新建镇敬老院的建议（列入2027年计划）",
        "第52号　关于改造镇区管网的建议",
    ),
    issuer="青石镇人民政府",
    reported_on=date(2026, 12, 20),
    figures=(
        count_figure("交办总数", ALL),
        count_figure("办结", DONE),
        count_figure("正在办理", DOING),
        count_figure("列入计划", PLANNED),
        rate_figure("办结率", DONE, ALL, "已办结÷应办理"),
    ),
)
BOOK = Booklet(
    title="代表建议汇编",
    congress=CONGRESS,
    compiler=PRESIDIUM,
    compiled_on=date(2026, 7, 1),
    preface=text("本汇编收录会议期间代表提出的建议及承办单位的答复，按建议编号排列。"),
    entries=(
        BookletEntry(
            number="第12号",
            title=TITLE,
            deputies="张大山、赵小兰、阿依古丽·买买提",
            category="道路交通",
            unit="青石镇人民政府",
            level="镇",
            due_on=DUE,
            state="已答复",
            text=(*SITUATION, *ANALYSIS, *PROPOSAL),
            reply=REPLY,
            feedback="对办理态度满意，对办理结果基本满意",
        ),
        BookletEntry(
            number="第13号",
            title="关于在下河街增设路灯的建议",
            deputies="赵小兰",
            unit="村镇建设办公室",
            level="镇",
            due_on=DUE,
            state="办理中",
            text=text("下河街全长600米，夜间没有路灯，学生晚自习后回家不安全。建议增设路灯20盏。"),
        ),
    ),
)
NOTICE = Notice(
    mark="青石镇人民代表大会主席团文件",
    number="青石人大〔2026〕1号",
    title="关于召开青石镇第十八届人民代表大会第二次会议代表建议交办会的通知",
    recipients="各村（居）民委员会，镇属各单位",
    body=text(
        "经主席团会议决定，召开代表建议交办会。现将有关事项通知如下：\n"
        "一、会议时间\n"
        "2026年3月12日上午9时。\n"
        "二、会议地点\n"
        "镇政府三楼会议室。\n"
        "三、参加人员\n"
        "各承办单位主要负责人，领衔代表。\n"
        "请参会人员提前10分钟签到，因故不能参加的须书面请假。"
    ),
    attachments=("代表建议交办清单", "代表建议办理工作要求"),
    issuer=PRESIDIUM,
    issued_on=date(2026, 3, 6),
    note="联系人：林秘书，联系电话：0599-0000001",
    copies="镇党委，镇政府",
    printer="青石镇人民代表大会主席团办公室",
    printed_on=date(2026, 3, 6),
)

MEMO = Memo(
    mark="青石镇人民代表大会主席团文件",
    number="青石人大〔2026〕6号",
    signer="陈樟年",
    title="关于解决石桥村至县道连接公路路面破损问题的情况反映",
    recipients="云岭县人民代表大会常务委员会",
    body=text(
        "在联系群众活动中，我镇代表反映石桥村至县道连接公路路面破损。现将有关情况反映如下：\n"
        "一、基本情况\n"
        "该路长3.4公里，2013年建成，重车通行后路面断裂11处，涉及三个村2600人出行。\n"
        "二、几点建议\n"
        "请协调县交通运输局列入2027年养护计划，汛前先行修补。"
    ),
    attachments=("代表建议第12号",),
    issuer=PRESIDIUM,
    issued_on=date(2026, 4, 2),
    note="联系人：林秘书，联系电话：0599-0000001",
    printer="青石镇人民代表大会主席团办公室",
    printed_on=date(2026, 4, 2),
)

SAMPLES: dict[PaperKind, Context] = {
    PaperKind.NOTICE: NOTICE,
    PaperKind.SUGGESTION_PAPER: SUGGESTION,
    PaperKind.ASSIGNMENT_SLIP: SLIP,
    PaperKind.REPLY_LETTER: LETTER,
    PaperKind.FEEDBACK_FORM: FORM,
    PaperKind.LEDGER: LIST,
    PaperKind.HANDLING_REPORT: REPORT,
    PaperKind.BOOKLET: BOOK,
    PaperKind.MEMO: MEMO,
}
