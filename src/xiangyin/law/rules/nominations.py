"""Who is put forward, by whom, and that nobody put forward lawfully is left out."""

from xiangyin.law.blanks import nominations as blanks
from xiangyin.law.blanks import voters
from xiangyin.law.facts import (
    CandidateEligibility,
    CandidateInformation,
    ForeignFunding,
    Nomination,
    NominationList,
    Nominee,
)
from xiangyin.law.findings import Finding, Level
from xiangyin.law.numerals import chinese_number
from xiangyin.law.standing import Standing

from .duties import Fault, judge
from .rule import AnyRule, Rule
from .voters import age_steps, ineligible


def validity(facts: Nomination, standing: Standing) -> Finding:
    """Ten voters, or a party or people's organisation; nobody backs more than there are seats."""
    signers, limit = standing.value(blanks.SIGNERS), standing.value(blanks.BACKED_AT_MOST)
    if signers is None or limit is None:
        return standing.nothing(blanks.SIGNERS)
    by_voters = facts.nominator == "voters"
    counted = facts.signers - facts.signers_over_limit
    faults = []
    if by_voters and counted < signers.amount:
        least = chinese_number(signers.amount)
        said = f"选民联名推荐代表候选人应当{least}人以上，有效联名{counted}人"
        faults.append(Fault(said, signers))
    if by_voters and facts.signers_over_limit:
        said = (
            f"有{facts.signers_over_limit}人联名推荐的人数已满应选名额{facts.seats}名，"
            "再参加的联名不计"
        )
        faults.append(Fault(said, limit, Level.WARNING))
    if not by_voters and facts.nominated > facts.seats:
        said = f"推荐的代表候选人{facts.nominated}人，超过本选区应选名额{facts.seats}名"
        faults.append(Fault(said, limit))
    writing = standing.value(blanks.IN_WRITING)
    if writing and facts.is_in_writing is not True:
        unknown = facts.is_in_writing is None
        said = "推荐代表候选人应当采取书面方式"
        faults.append(Fault(said, writing, Level.NEEDS_HUMAN if unknown else None))
    return judge(
        standing,
        [signers, limit],
        faults,
        fine="推荐符合规定",
        computed={"counted": counted, "least_signers": signers.amount} if by_voters else {},
    )


def eligibility(facts: CandidateEligibility, standing: Standing) -> Finding:
    """Whoever may vote may be elected; any voter of the township, in any of its districts."""
    ages = standing.values(voters.VOTING_AGE)
    if not ages:
        return standing.nothing(voters.VOTING_AGE)
    faults = ineligible(facts, standing)
    if facts.registered_in == "elsewhere":
        said = "不是本行政区域登记的选民，能否作为代表候选人由选举委员会判断"
        faults.append(Fault(said, ages[0], Level.NEEDS_HUMAN))
    own_text = standing.values(blanks.ANY_VOTER)
    silent = [] if own_text else ["法律没有限定代表候选人为本选区的选民，本行政区域的选民都可以"]
    return judge(
        standing,
        [*ages, *own_text],
        faults,
        fine="有被选举权，可以被提名为代表候选人",
        steps=[*age_steps(standing), *silent],
    )


def integrity(facts: NominationList, standing: Standing) -> Finding:
    """Everyone lawfully put forward is on the list, and nobody else."""
    value = standing.value(blanks.ALL_LISTED)
    if value is None:
        return standing.nothing(blanks.ALL_LISTED)
    unknown = [one for one in facts.nominees if one.is_lawful is None]
    added = [one for one in facts.nominees if one.is_lawful is False and one.is_listed]
    missing = [one for one in facts.nominees if one.is_lawful and not one.is_listed]
    dropped = [one for one in missing if one.left_out_for == "none"]
    declined = [one for one in missing if one.left_out_for == "declined"]
    faults = []
    if dropped:
        said = f"{_names(dropped)}依法推荐，没有列入代表候选人名单；选举委员会不得调换或者增减"
        faults.append(Fault(said, value))
    if added:
        said = f"{_names(added)}没有依法推荐，列入了代表候选人名单；选举委员会不得调换或者增减"
        faults.append(Fault(said, value))
    if unknown:
        said = f"{_names(unknown)}的推荐是否合法，尚未核实"
        faults.append(Fault(said, value, Level.NEEDS_HUMAN))
    refusal = standing.value(blanks.DECLINED)
    if declined and refusal is None:
        said = f"{_names(declined)}不接受推荐，没有列入；法律没有规定，应当记明并向选民说明"
        faults.append(Fault(said, value, Level.WARNING))
    funding = standing.values(blanks.FOREIGN_FUNDING)
    funded = [one for one in missing if one.left_out_for == "foreign_funding"]
    return judge(
        standing,
        [value, *(funding if funded else ()), *([refusal] if declined and refusal else ())],
        faults,
        fine="依法推荐的代表候选人都列入了名单",
        steps=[
            *([f"{_names(funded)}接受境外资助，不列入"] if funded else ()),
            *([f"{_names(declined)}不接受推荐，应当向选民通报"] if declined and refusal else ()),
        ],
        computed={
            "lawful": sum(one.is_lawful is True for one in facts.nominees),
            "listed": sum(one.is_listed for one in facts.nominees),
        },
    )


def _names(nominees: list[Nominee]) -> str:
    return "、".join(one.name for one in nominees)


def information(facts: CandidateInformation, standing: Standing) -> Finding:
    """Identity and past, truthfully; what is not true is told to the voters, nobody is struck."""
    value = standing.value(blanks.INFORMATION)
    if value is None:
        return standing.nothing(blanks.INFORMATION)
    given = (("个人身份", facts.has_identity), ("简历", facts.has_resume))
    lacking = [name for name, is_there in given if not is_there]
    faults = []
    if lacking:
        said = f"代表候选人应当如实提供个人身份、简历等基本情况，缺少{'、'.join(lacking)}"
        faults.append(Fault(said, value))
    if facts.is_truthful is None:
        faults.append(Fault("基本情况是否属实，尚未核实", value, Level.NEEDS_HUMAN))
    elif not facts.is_truthful and facts.is_reported_to_voters is not True:
        unknown = facts.is_reported_to_voters is None
        said = "提供的基本情况不实，选举委员会应当向选民通报"
        faults.append(Fault(said, value, Level.NEEDS_HUMAN if unknown else None))
    mandates = standing.value(blanks.OTHER_MANDATES)
    if mandates and facts.states_other_mandates is not True:
        unknown = facts.states_other_mandates is None
        said = "应当说明是否已在没有隶属关系的行政区域担任人民代表大会代表"
        faults.append(Fault(said, mandates, Level.NEEDS_HUMAN if unknown else None))
    told = "基本情况不实，已经向选民通报；法律没有规定除名"
    return judge(
        standing,
        [value],
        faults,
        fine="已如实提供基本情况" if facts.is_truthful else told,
    )


def foreign_funding(facts: ForeignFunding, standing: Standing) -> Finding:
    """Off the list, struck from it, or the election void."""
    value = standing.value(blanks.FOREIGN_FUNDING)
    if value is None:
        return standing.nothing(blanks.FOREIGN_FUNDING)
    if facts.has_accepted is None:
        said = "是否直接或者间接接受境外资助，需要核实"
        return judge(standing, [], [Fault(said, value, Level.NEEDS_HUMAN)], fine="")
    if not facts.has_accepted:
        return judge(standing, [value], [], fine="没有接受境外资助")
    outcome, said = {
        "nominee": ("exclude", "不列入代表候选人名单"),
        "listed": ("strike", "从代表候选人名单中除名"),
        "elected": ("void", "当选无效"),
    }[facts.stage]
    faults = [Fault(f"接受境外资助的，{said}", value)]
    decider = standing.value(blanks.VOID_DECIDED_BY)
    if facts.stage == "elected" and decider:
        faults.append(Fault(f"当选无效由{decider.amount}确定", decider))
    return judge(standing, [], faults, fine="", computed={"outcome": outcome})


RULES: tuple[AnyRule, ...] = (
    Rule(
        "nominations.validity",
        "代表候选人的推荐",
        Nomination,
        validity,
        (blanks.SIGNERS, blanks.BACKED_AT_MOST, blanks.IN_WRITING),
    ),
    Rule(
        "nominations.eligibility",
        "代表候选人的被选举权",
        CandidateEligibility,
        eligibility,
        (
            voters.VOTING_AGE,
            voters.AGE_ON_ELECTION_DAY,
            voters.POLITICAL_RIGHTS,
            blanks.ANY_VOTER,
        ),
    ),
    Rule(
        "nominations.integrity",
        "依法推荐的都列入名单",
        NominationList,
        integrity,
        (blanks.ALL_LISTED, blanks.FOREIGN_FUNDING, blanks.DECLINED),
    ),
    Rule(
        "nominations.information",
        "候选人的基本情况",
        CandidateInformation,
        information,
        (blanks.INFORMATION, blanks.OTHER_MANDATES),
    ),
    Rule(
        "nominations.foreign_funding",
        "境外资助",
        ForeignFunding,
        foreign_funding,
        (blanks.FOREIGN_FUNDING, blanks.VOID_DECIDED_BY),
    ),
)
