"""What deputies do between sessions."""

from xiangyin.law.blanks import contact as blanks
from xiangyin.law.parameters import AnyValue, Duty, Heading, Parameter, Value
from xiangyin.law.statutes import Statute

from .statutes import DEPUTIES_2015, DEPUTIES_2025

ATTEND = Heading("attend", "出席会议，参加审议，发表意见")
MOVE = Heading("move", "依法联名提出议案、质询案、罢免案等")
SUGGEST = Heading("suggest", "提出建议、批评和意见")
ELECT = Heading("elect", "参加各项选举")
VOTE = Heading("vote", "参加各项表决")
TAKE_PART = Heading("take_part", "参加闭会期间统一组织的履职活动")
BE_SUPPORTED = Heading("be_supported", "获得信息资料和各项保障")
OTHER_RIGHTS = Heading("other", "法律规定的其他权利")

OBEY_LAW = Heading("obey_law", "模范遵守宪法和法律，保守国家秘密")
BE_PRESENT = Heading("be_present", "按时出席会议，认真审议，做好会议期间的各项工作")
SPREAD_WORD = Heading("spread_word", "带头宣传贯彻会议精神")
JOIN_ACTIVITIES = Heading("join_activities", "积极参加统一组织的履职活动")
STUDY = Heading("study", "加强履职学习和调查研究")
KEEP_CONTACT = Heading("keep_contact", "与原选区选民和人民群众保持密切联系")
BE_UPRIGHT = Heading("be_upright", "遵守社会公德，廉洁自律，公道正派，勤勉尽责")
OTHER_DUTIES = Heading("other", "法律规定的其他义务")

RIGHTS_2015 = (ATTEND, MOVE, SUGGEST, ELECT, VOTE, BE_SUPPORTED, OTHER_RIGHTS)
RIGHTS_2025 = (ATTEND, MOVE, SUGGEST, ELECT, VOTE, TAKE_PART, BE_SUPPORTED, OTHER_RIGHTS)
DUTIES_2015 = (OBEY_LAW, BE_PRESENT, JOIN_ACTIVITIES, STUDY, KEEP_CONTACT, BE_UPRIGHT, OTHER_DUTIES)
DUTIES_2025 = (
    OBEY_LAW, BE_PRESENT, SPREAD_WORD, JOIN_ACTIVITIES, STUDY, KEEP_CONTACT, BE_UPRIGHT,
    OTHER_DUTIES,
)  # fmt: skip


def _items(
    parameter: Parameter[Heading], headings: tuple[Heading, ...], statute: Statute, number: int
) -> tuple[AnyValue, ...]:
    """The n-th heading stands in the n-th item of the article's first paragraph."""
    return tuple(
        Value(parameter, one, statute.at(number, 1, n)) for n, one in enumerate(headings, 1)
    )


VALUES: tuple[AnyValue, ...] = (
    *_items(blanks.DEPUTY_RIGHT, RIGHTS_2015, DEPUTIES_2015, 3),
    *_items(blanks.DEPUTY_DUTY, DUTIES_2015, DEPUTIES_2015, 4),
    *_items(blanks.DEPUTY_RIGHT, RIGHTS_2025, DEPUTIES_2025, 7),
    *_items(blanks.DEPUTY_DUTY, DUTIES_2025, DEPUTIES_2025, 8),
    Value(blanks.CONTACT_ORGANISED, Duty.SHALL, DEPUTIES_2025.at(28)),
)
