"""After the count: announced, reviewed, held by one region only; by-elections, offences."""

from xiangyin.law.blanks import results as blanks
from xiangyin.law.facts import Announcement, ByElection, CredentialReview, ElectionOffence, Mandates
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.places import is_within
from xiangyin.law.standing import Standing
from xiangyin.law.statutes import TOWNSHIP

from .duties import Fault, judge, unless
from .rule import AnyRule, Rule

FIGURES = {
    "registered": "选民数",
    "voters": "参加投票人数",
    "valid": "有效票数",
    "spoiled": "废票数",
    "elected": "当选代表得票数",
    "not_elected": "未当选者得票数",
}


def announcement(facts: Announcement, standing: Standing) -> Finding:
    """The election committee says whether the election is valid, and publishes the list."""
    value, listed = standing.value(blanks.ANNOUNCED_BY), standing.value(blanks.LIST_PUBLISHED)
    if value is None or listed is None:
        return standing.nothing(blanks.ANNOUNCED_BY)
    faults = []
    if facts.announced_by != "election_committee":
        faults.append(Fault("选举结果应当由选举委员会确定是否有效，并予以宣布", value))
    if not facts.is_list_published:
        faults.append(Fault("当选代表名单应当由选举委员会予以公布", listed))
    wanted = standing.value(blanks.FIGURES)
    if wanted:
        given = facts.figures
        lacking = [name for code, name in FIGURES.items() if given and code not in given]
        said = f"选举结果应当报告{'、'.join(lacking or FIGURES.values())}"
        faults += unless(None if given is None else not lacking and bool(given), said, wanted)
    return judge(standing, [value, listed], faults, fine="选举结果由选举委员会宣布，名单已经公布")


def credential_review(facts: CredentialReview, standing: Standing) -> Finding:
    """Reviewed by the committee, confirmed by the presidium, published before the session."""
    report = standing.value(blanks.CREDENTIAL_REPORT)
    confirmed = standing.value(blanks.CREDENTIAL_CONFIRMED)
    if report is None or confirmed is None:
        return standing.nothing(blanks.CREDENTIAL_REPORT)
    outgoing = standing.value(blanks.OUTGOING_REVIEWS)
    is_township = facts.level == TOWNSHIP
    by, name = ("presidium", "主席团") if is_township else ("standing_committee", "常务委员会")
    is_reviewed = facts.reviewed_by != "none"
    faults = unless(is_reviewed, f"代表资格审查委员会应当审查并向{name}报告", report)
    if outgoing and facts.reviewed_by == "new":
        faults.append(Fault("新一届代表的资格应当由上届代表资格审查委员会审查", outgoing))
    if facts.confirmed_by != by:
        faults.append(Fault(f"代表的资格应当由本级人民代表大会{name}确认", confirmed))
    published, opens = facts.list_published_on, facts.session_opens_on
    if published == opens:
        said = "代表名单在第一次会议当日公布，是否在会议以前，由主席团核实"
        faults.append(Fault(said, confirmed, Level.NEEDS_HUMAN))
    elif published is None or published > opens:
        faults.append(Fault("代表名单应当在每届人民代表大会第一次会议前公布", confirmed))
    return judge(
        standing,
        [report, confirmed],
        faults,
        fine=f"代表资格已经审查，由{name}确认，代表名单在第一次会议前公布",
    )


def mandates(facts: Mandates, standing: Standing) -> Finding:
    """Two congresses only where the one region lies within the other."""
    value = standing.value(blanks.SINGLE_REGION)
    if value is None:
        return standing.nothing(blanks.SINGLE_REGION)
    if not facts.places:
        raise FactsError("places", "应当给出任代表的行政区域")
    chain = sorted(set(facts.places))
    for place in chain:
        if not place.isdecimal() or len(place) < 2:
            raise FactsError("places", f"不是有效的行政区划代码：{place}")
    apart = [
        f"{one}和{other}"
        for at, one in enumerate(chain)
        for other in chain[at + 1 :]
        if not is_within(one, other) and not is_within(other, one)
    ]
    said = f"不得同时担任两个以上无隶属关系的行政区域的代表：{'；'.join(apart)}"
    faults = [Fault(said, value)] if apart else []
    keep = standing.value(blanks.KEEP_ONE)
    if keep and apart:
        faults.append(Fault("已当选的，只能保留一个行政区域的代表职务", keep))
    return judge(
        standing,
        [value],
        faults,
        fine="没有同时担任无隶属关系的行政区域的代表",
        computed={"unrelated": len(apart)},
    )


def by_election(facts: ByElection, standing: Standing) -> Finding:
    """In the old district; as many candidates as seats will do; reviewed again."""
    value = standing.value(blanks.BY_ELECTION_CANDIDATES)
    district = standing.value(blanks.BY_ELECTION_DISTRICT)
    review = standing.value(blanks.BY_ELECTION_REVIEW)
    if value is None or district is None or review is None:
        return standing.nothing(blanks.BY_ELECTION_CANDIDATES)
    if facts.seats < 1:
        raise FactsError("seats", "补选的名额至少为一名")
    faults = []
    if facts.candidates < facts.seats:
        said = f"补选{facts.seats}名，代表候选人不得少于应选名额，现有{facts.candidates}人"
        faults.append(Fault(said, value))
    if not facts.is_original_district:
        faults.append(Fault("出缺的代表应当由原选区补选", district))
    faults += unless(facts.is_reviewed, "补选产生的代表应当进行代表资格审查", review)
    return judge(
        standing,
        [value, district],
        faults,
        fine="补选的代表候选人可以多于或者等于应选名额，符合规定",
        computed={"seats": facts.seats, "candidates": facts.candidates},
    )


def offence(facts: ElectionOffence, standing: Standing) -> Finding:
    """Handled whenever it is found or reported; whoever is elected by it is not elected."""
    kinds = standing.listed(blanks.OFFENCE)
    void, handled = standing.value(blanks.OFFENCE_VOID), standing.value(blanks.OFFENCE_HANDLED)
    if not kinds or void is None or handled is None:
        return standing.nothing(blanks.OFFENCE)
    kind = kinds[facts.kind]
    faults = unless(facts.is_investigated, "主持选举的机构应当及时依法调查处理", handled)
    if facts.is_elected_by_it and facts.is_proven:
        faults += [Fault(f"{kind.amount.label}，破坏选举，以此当选的，当选无效", void)]
    elif facts.is_elected_by_it and facts.is_proven is None:
        said = f"是否以“{kind.amount.label}”当选，尚未查清，由代表资格审查委员会提出意见"
        faults.append(Fault(said, kind, Level.NEEDS_HUMAN))
    fine = "已经依法调查处理，不影响当选的效力"
    return judge(standing, [handled, kind], faults, fine=fine)


RULES: tuple[AnyRule, ...] = (
    Rule(
        "results.announcement",
        "选举结果的宣布",
        Announcement,
        announcement,
        (blanks.ANNOUNCED_BY, blanks.LIST_PUBLISHED, blanks.FIGURES),
    ),
    Rule(
        "results.credentials",
        "代表资格审查",
        CredentialReview,
        credential_review,
        (blanks.CREDENTIAL_REPORT, blanks.CREDENTIAL_CONFIRMED, blanks.OUTGOING_REVIEWS),
    ),
    Rule(
        "results.mandates",
        "同时担任代表",
        Mandates,
        mandates,
        (blanks.SINGLE_REGION, blanks.KEEP_ONE),
    ),
    Rule(
        "results.by_election",
        "补选代表",
        ByElection,
        by_election,
        (
            blanks.BY_ELECTION_CANDIDATES,
            blanks.BY_ELECTION_DISTRICT,
            blanks.BY_ELECTION_REVIEW,
        ),
    ),
    Rule(
        "results.offence",
        "破坏选举",
        ElectionOffence,
        offence,
        (blanks.OFFENCE, blanks.OFFENCE_VOID, blanks.OFFENCE_HANDLED),
    ),
)
