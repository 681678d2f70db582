"""The rules of villages. `level` is no matter here: their statutes bind whoever asks."""

from functools import partial

from xiangyin.law import facts as kinds
from xiangyin.law.blanks import villages as blanks

from . import committee_elections as polls
from . import committee_meetings as meetings
from . import committee_rolls as rolls
from . import villagers
from .committee_table import shared_rules
from .committees import VILLAGE
from .rule import AnyRule, Rule

B = VILLAGE.blanks
RECALLERS = {"voters": B.recall_voters, "representatives": B.recall_representatives}

RULES: tuple[AnyRule, ...] = (
    *shared_rules("village", VILLAGE, RECALLERS),
    Rule(
        "village.elector",
        "参加选举的村民登记",
        kinds.VillageElector,
        villagers.elector,
        (
            blanks.AGE,
            blanks.RESIDENCE,
            blanks.ABSENTEES,
            blanks.ONE_VILLAGE,
            blanks.VILLAGE_WORK,
        ),
    ),
    Rule(
        "village.second_appeal",
        "对处理决定的再次申诉期限",
        kinds.VillageSecondAppeal,
        villagers.second_appeal,
        (blanks.SECOND_APPEAL,),
    ),
    Rule(
        "village.nomination",
        "村民委员会成员候选人的提名",
        kinds.VillageNomination,
        partial(rolls.nomination, VILLAGE, None),
        (B.nomination, B.party_nominates),
    ),
    Rule(
        "village.self_nomination",
        "自荐报名期限",
        kinds.VillageSelfNomination,
        partial(rolls.before_poll, blanks.SELF_NOMINATION_DAYS, "报名自荐或者竞选"),
        (blanks.SELF_NOMINATION_DAYS,),
    ),
    Rule(
        "village.proxy_filing",
        "委托投票的办理期限",
        kinds.VillageProxyFiling,
        partial(rolls.before_poll, blanks.PROXY_FILED_DAYS, "办理委托投票手续"),
        (blanks.PROXY_FILED_DAYS,),
    ),
    Rule(
        "village.proxy_list",
        "委托名单的公布期限",
        kinds.VillageProxyList,
        partial(rolls.before_poll, blanks.PROXY_LIST_DAYS, "公布委托人和受委托人名单"),
        (blanks.PROXY_LIST_DAYS,),
    ),
    Rule(
        "village.proxy",
        "村民委员会选举的委托投票",
        kinds.VillageProxy,
        partial(rolls.proxy, VILLAGE),
        (B.proxy, B.proxy_limit, B.proxy_not_candidate, B.proxy_published),
    ),
    Rule(
        "village.election",
        "村民委员会的选举结果",
        kinds.VillageElection,
        partial(polls.election, VILLAGE, B.turnout),
        (B.turnout, B.elected, B.second, B.ballot_limit),
    ),
    Rule(
        "village.votes_carried",
        "高职务得票加到低职务",
        kinds.VillageVotesCarried,
        villagers.votes_carried,
        (blanks.VOTES_CARRIED, blanks.NOMINATIONS_CARRIED),
    ),
    Rule(
        "village.recall_vote",
        "罢免村民委员会成员的表决",
        kinds.VillageRecallVote,
        partial(polls.recall_vote, VILLAGE, B.recall_turnout),
        (B.recall_turnout, B.recall_passed),
    ),
    Rule(
        "village.assemblies_held",
        "村民会议的次数",
        kinds.VillageAssembliesHeld,
        partial(meetings.held, VILLAGE, blanks.ASSEMBLY_HELD, "会议"),
        (blanks.ASSEMBLY_HELD,),
    ),
    Rule(
        "village.meetings_held",
        "村民代表会议的次数",
        kinds.VillageMeetingsHeld,
        partial(meetings.held, VILLAGE, blanks.MEETING_HELD, "代表会议"),
        (blanks.MEETING_HELD,),
    ),
    Rule(
        "village.representatives",
        "村民代表会议的组成",
        kinds.VillageRepresentatives,
        partial(meetings.representatives, VILLAGE, blanks.WOMEN_REPRESENTATIVES),
        (B.representatives, blanks.WOMEN_REPRESENTATIVES),
    ),
    Rule(
        "village.supervisors",
        "村务监督委员会",
        kinds.VillageSupervisors,
        partial(meetings.supervisors, VILLAGE, blanks.FINANCE_SKILL),
        (
            B.supervisors,
            B.supervisors_chosen,
            B.supervisors_size,
            B.supervisors_odd,
            B.supervisors_term,
            B.term,
            blanks.FINANCE_SKILL,
        ),
    ),
)
