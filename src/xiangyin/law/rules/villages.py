"""The rules of villages. `level` is no matter here: their statutes bind whoever asks."""

from functools import partial

from xiangyin.law import facts as kinds
from xiangyin.law.blanks import villages as blanks
from xiangyin.law.parameters import Start

from . import committee_elections as polls
from . import committee_meetings as meetings
from . import committee_rolls as rolls
from . import committees, villagers
from .committees import VILLAGE
from .rule import AnyRule, Rule

B = VILLAGE.blanks
RECALLERS = {"voters": B.recall_voters, "representatives": B.recall_representatives}

RULES: tuple[AnyRule, ...] = (
    Rule(
        "village.structure",
        "村民委员会的组成",
        kinds.VillageStructure,
        partial(committees.structure, VILLAGE),
        (B.size, B.odd, B.women, B.kin),
    ),
    Rule(
        "village.term",
        "村民委员会的任期",
        kinds.VillageTerm,
        partial(committees.term, VILLAGE),
        (B.term,),
    ),
    Rule(
        "village.electing_body",
        "村民选举委员会",
        kinds.VillageElectingBody,
        partial(committees.electing_body, VILLAGE),
        (
            B.electing_body,
            B.electing_body_by_groups,
            B.electing_body_size,
            B.electing_body_odd,
            B.electing_body_vice,
            B.candidate_leaves,
            B.relative_leaves,
        ),
    ),
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
        "village.roll",
        "参加选举的村民名单的公布",
        kinds.VillageRoll,
        partial(rolls.before_poll, B.roll_days, "公布参加选举的村民名单"),
        (B.roll_days,),
    ),
    Rule(
        "village.roll_appeal",
        "对村民名单的申诉期限",
        kinds.VillageRollAppeal,
        partial(rolls.appeal, B.roll_appeal, Start.ROLL),
        (B.roll_appeal,),
    ),
    Rule(
        "village.roll_decision",
        "对村民名单申诉的处理期限",
        kinds.VillageRollDecision,
        partial(rolls.decision, B.roll_decision),
        (B.roll_decision,),
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
        "village.candidate",
        "村民委员会成员候选人的资格",
        kinds.VillageCandidate,
        partial(rolls.candidate, VILLAGE),
        (B.barred,),
    ),
    Rule(
        "village.slate",
        "村民委员会成员候选人的名额",
        kinds.VillageSlate,
        partial(rolls.slate, VILLAGE),
        (B.surplus, B.margins),
    ),
    Rule(
        "village.preliminary_list",
        "村民委员会初步候选人名单的公布",
        kinds.VillagePreliminaryList,
        partial(rolls.before_poll, B.preliminary_days, "公布被提名推荐的候选人名单"),
        (B.preliminary_days,),
    ),
    Rule(
        "village.formal_list",
        "村民委员会候选人名单的公布",
        kinds.VillageFormalList,
        partial(rolls.before_poll, B.list_days, "公布候选人名单"),
        (B.list_days,),
    ),
    Rule(
        "village.poll_notice",
        "村民委员会投票时间、地点的公布",
        kinds.VillagePollNotice,
        partial(rolls.before_poll, B.notice_days, "公布投票选举的时间、地点"),
        (B.notice_days,),
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
        "village.second_election",
        "村民委员会的另行选举",
        kinds.VillageSecondElection,
        partial(polls.second_election, VILLAGE),
        (B.second, B.second_clock, B.vacancies),
    ),
    Rule(
        "village.womens_seat",
        "村民委员会的妇女名额",
        kinds.VillageWomen,
        partial(polls.womens_seat, VILLAGE),
        (B.womens_seat,),
    ),
    Rule(
        "village.relatives",
        "当选人近亲属的留任",
        kinds.VillageRelatives,
        partial(polls.relatives, VILLAGE),
        (B.relatives, B.kin),
    ),
    Rule(
        "village.votes_carried",
        "高职务得票加到低职务",
        kinds.VillageVotesCarried,
        villagers.votes_carried,
        (blanks.VOTES_CARRIED, blanks.NOMINATIONS_CARRIED),
    ),
    Rule(
        "village.recall_demand",
        "罢免村民委员会成员的要求",
        kinds.VillageRecallDemand,
        partial(polls.recall_demand, VILLAGE, RECALLERS),
        tuple(RECALLERS.values()),
    ),
    Rule(
        "village.recall_vote",
        "罢免村民委员会成员的表决",
        kinds.VillageRecallVote,
        partial(polls.recall_vote, VILLAGE, B.recall_turnout),
        (B.recall_turnout, B.recall_passed),
    ),
    Rule(
        "village.recall_clock",
        "罢免村民委员会成员的表决期限",
        kinds.VillageRecallClock,
        partial(polls.recall_clock, VILLAGE),
        (B.recall_clock, B.recall_voters),
    ),
    Rule(
        "village.resignation",
        "村民委员会成员的辞职",
        kinds.VillageResignation,
        partial(committees.resignation, VILLAGE),
        (B.resignation,),
    ),
    Rule(
        "village.by_election",
        "村民委员会成员的补选",
        kinds.VillageByElection,
        partial(committees.by_election, VILLAGE),
        (B.by_election, B.size, B.by_election_clock),
    ),
    Rule(
        "village.handover",
        "村民委员会的工作移交",
        kinds.VillageHandover,
        partial(committees.handover, VILLAGE),
        (B.handover,),
    ),
    Rule(
        "village.appraisal",
        "村民委员会成员的民主评议",
        kinds.VillageAppraisal,
        partial(committees.appraisal, VILLAGE),
        (B.fails,),
    ),
    Rule(
        "village.assembly",
        "村民会议",
        kinds.VillageAssembly,
        partial(meetings.assembly, VILLAGE),
        (
            B.assembly_adults,
            B.assembly_households,
            B.assembly_passed,
            B.assembly_notice,
            B.assembly_urgent,
        ),
    ),
    Rule(
        "village.assembly_call",
        "村民会议的召集",
        kinds.VillageAssemblyCall,
        partial(meetings.call, VILLAGE),
        (B.assembly_called, B.assembly_called_by_representatives, B.meeting_called),
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
        "village.representatives_meeting",
        "村民代表会议",
        kinds.VillageRepresentativesMeeting,
        partial(meetings.meeting, VILLAGE),
        (B.meeting_quorum, B.meeting_passed),
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
