"""Who holds an election, and who votes in it."""

from dataclasses import dataclass

from xiangyin.law.blanks import voters as blanks
from xiangyin.law.days import add_months, date_text
from xiangyin.law.facts import (
    BallotCredential,
    CommitteeRecusal,
    ElectionCommittee,
    VoterEligibility,
    VoterStatus,
)
from xiangyin.law.findings import Finding, Level
from xiangyin.law.numerals import chinese_number
from xiangyin.law.parameters import AnyValue, Duty, Heading, Parameter, SizeRange, Value
from xiangyin.law.standing import Standing

from . import deadlines
from .duties import Fault, judge
from .rule import AnyRule, Rule


def committee(facts: ElectionCommittee, standing: Standing) -> Finding:
    """Appointed by the county's standing committee; as many as the province says."""
    appointed = standing.value(blanks.COMMITTEE_APPOINTED)
    if appointed is None:
        return standing.nothing(blanks.COMMITTEE_APPOINTED)
    total = facts.chairs + facts.vice_chairs + facts.members
    faults = []
    if facts.appointed_by != "county_standing_committee":
        said = "选举委员会的组成人员应当由县级人民代表大会常务委员会任命"
        faults.append(Fault(said, appointed))
    proposed = standing.value(blanks.COMMITTEE_PROPOSED)
    if proposed and facts.is_proposed_by_presidium is not True:
        unknown = facts.is_proposed_by_presidium is None
        said = "乡级选举委员会应当由乡级人民代表大会主席团报请任命"
        faults.append(Fault(said, proposed, Level.NEEDS_HUMAN if unknown else None))
    chairs = standing.value(blanks.COMMITTEE_CHAIRS)
    if chairs and facts.chairs != chairs.amount:
        least = chinese_number(chairs.amount)
        faults.append(Fault(f"选举委员会应当设主任{least}人，现有{facts.chairs}人", chairs))
    for blank, who, count in (
        (blanks.COMMITTEE_SIZE, "组成人员", total),
        (blanks.COMMITTEE_VICE_CHAIRS, "副主任", facts.vice_chairs),
        (blanks.COMMITTEE_MEMBERS, "委员", facts.members),
    ):
        faults += _out_of_range(standing, blank, who, count)
    return judge(
        standing,
        [appointed],
        faults,
        fine=f"选举委员会{total}人，由县级人民代表大会常务委员会任命，符合规定",
        steps=[f"主任{facts.chairs}人，副主任{facts.vice_chairs}人，委员{facts.members}人"],
        computed={"total": total},
    )


def _out_of_range(
    standing: Standing, blank: Parameter[SizeRange], who: str, count: int
) -> list[Fault]:
    value = standing.value(blank)
    if value is None or value.amount.least <= count <= value.amount.most:
        return []
    least, most = chinese_number(value.amount.least), chinese_number(value.amount.most)
    return [Fault(f"选举委员会{who}应当为{least}人至{most}人，现有{count}人", value)]


def recusal(facts: CommitteeRecusal, standing: Standing) -> Finding:
    """A candidate leaves the committee; by default on the day the list with him is published."""
    value = standing.value(blanks.COMMITTEE_RECUSAL)
    if value is None:
        return standing.nothing(blanks.COMMITTEE_RECUSAL)
    if facts.listed_on is None:
        return judge(standing, [value], [], fine="没有列入代表候选人名单，可以担任选举委员会的职务")
    faults = []
    if facts.resigned_on is None:
        said = "选举委员会的组成人员为代表候选人的，应当辞去选举委员会的职务"
        faults.append(Fault(said, value))
    elif facts.resigned_on > facts.listed_on:
        late = (facts.resigned_on - facts.listed_on).days
        said = f"已经辞去选举委员会的职务，但迟于列入代表候选人名单{late}日"
        faults.append(Fault(said, value, Level.WARNING))
    return judge(
        standing,
        [value],
        faults,
        fine="代表候选人已经辞去选举委员会的职务",
        steps=["法律没有规定辞去的日期，按列入公布的代表候选人名单之日计算"],
    )


def eligibility(facts: VoterEligibility, standing: Standing) -> Finding:
    """A citizen of eighteen on the day of the election who has not lost political rights."""
    ages = standing.values(blanks.VOTING_AGE)
    if not ages:
        return standing.nothing(blanks.VOTING_AGE)
    return judge(
        standing,
        [*ages, *standing.values(blanks.AGE_ON_ELECTION_DAY)],
        ineligible(facts, standing),
        fine=f"选举日年满{chinese_number(ages[0].amount)}周岁，有选举权和被选举权",
        steps=age_steps(standing),
        computed={"comes_of_age_on": add_months(facts.born_on, 12 * ages[0].amount)},
    )


def ineligible(facts: VoterEligibility, standing: Standing) -> list[Fault]:
    """Why someone may neither vote nor be elected; the birthday itself counts."""
    age = standing.values(blanks.VOTING_AGE)[0]
    rights = standing.values(blanks.POLITICAL_RIGHTS)[-1]
    comes_of_age_on = add_months(facts.born_on, 12 * age.amount)
    faults = []
    if facts.is_citizen is None:
        faults.append(Fault("是否为中华人民共和国公民，尚未核实", age, Level.NEEDS_HUMAN))
    elif not facts.is_citizen:
        faults.append(Fault("不是中华人民共和国公民，没有选举权和被选举权", age))
    if comes_of_age_on > facts.election_day:
        years = chinese_number(age.amount)
        said = f"{date_text(comes_of_age_on)}年满{years}周岁，选举日不满{years}周岁"
        faults.append(Fault(said, age))
    if facts.is_deprived_of_political_rights is None:
        faults.append(Fault("是否被剥夺政治权利，尚未核实", rights, Level.NEEDS_HUMAN))
    elif facts.is_deprived_of_political_rights:
        said = "依照法律被剥夺政治权利的人没有选举权和被选举权"
        faults.append(Fault(said, rights))
    return faults


def age_steps(standing: Standing) -> list[str]:
    reckoned = "选举日当天过生日的，计入；2月29日出生的，平年以2月28日计算"
    if standing.value(blanks.AGE_ON_ELECTION_DAY):
        return [reckoned]
    return [f"全国规定没有写明年龄计算的日期，按选举日计算；{reckoned}"]


@dataclass(frozen=True)
class _Right:
    """Whether someone may vote: `code` is eligible, suspended, off_roll, deprived or open."""

    code: str
    said: str
    value: AnyValue
    faults: tuple[Fault, ...] = ()


def status(facts: VoterStatus, standing: Standing) -> Finding:
    """Custody, bail, a sentence or illness do not of themselves take the vote away."""
    kept, rights = standing.listed(blanks.VOTING_KEPT), standing.values(blanks.POLITICAL_RIGHTS)
    if not kept or not rights:
        return standing.nothing(blanks.VOTING_KEPT)
    right = _right_of(facts, standing, kept, rights[-1])
    faults = [*right.faults, *_roll_faults(facts, right, standing)]
    return judge(standing, [right.value], faults, fine=right.said, computed={"status": right.code})


def _right_of(
    facts: VoterStatus, standing: Standing, kept: dict[str, Value[Heading]], rights: Value[Duty]
) -> _Right:
    if facts.is_deprived_of_political_rights:
        return _Right("deprived", "依照法律被剥夺政治权利的人没有选举权", rights)
    if facts.situation == "mental_illness":
        return _right_of_the_ill(facts, standing)
    value = kept[facts.situation]
    if facts.is_deprived_of_political_rights is None:
        fault = Fault("是否被剥夺政治权利，尚未核实", value, Level.NEEDS_HUMAN)
        return _Right("open", "", value, (fault,))
    if facts.situation == "detained":
        return _right_of_the_detained(facts, standing, value)
    return _Right("eligible", f"{value.amount.label}，准予行使选举权利", value)


def _right_of_the_detained(facts: VoterStatus, standing: Standing, kept: AnyValue) -> _Right:
    """Suspended only by a procuratorate or court, only in a grave case."""
    if facts.suspended_by is None:
        said = "是否有停止行使选举权利的决定，尚未核实"
        return _Right("open", "", kept, (Fault(said, kept, Level.NEEDS_HUMAN),))
    if facts.suspended_by in ("nobody", "other"):
        return _Right("eligible", f"{kept.amount.label}，准予行使选举权利", kept)
    suspended = standing.value(blanks.VOTING_SUSPENDED) or kept
    if facts.is_grave_case is not True:
        said = "停止行使选举权利限于危害国家安全或者其他严重刑事犯罪案，需要向作出决定的机关核实"
        return _Right("open", "", suspended, (Fault(said, suspended, Level.NEEDS_HUMAN),))
    said = "经人民检察院或者人民法院决定，在被羁押期间停止行使选举权利"
    late = _delivered_late(facts, standing)
    return _Right("open" if late else "suspended", said, suspended, tuple(late))


def _delivered_late(facts: VoterStatus, standing: Standing) -> list[Fault]:
    last = deadlines.find(
        standing,
        blanks.SUSPENSION_DELIVERED,
        event="选举日",
        event_on=facts.election_day,
        act="将停止行使选举权利的决定送达选举委员会",
    )
    if last and facts.decision_delivered_on is None:
        return [Fault(f"{last.said}；送达日期没有给出", last.value, Level.NEEDS_HUMAN)]
    return last.faults(facts.decision_delivered_on) if last else []


def _right_of_the_ill(facts: VoterStatus, standing: Standing) -> _Right:
    """On the roll until the committee confirms that the right cannot be exercised."""
    value = standing.values(blanks.ILLNESS_CONFIRMED)[-1]
    if facts.is_confirmed_by_committee is None:
        said = "是否经选举委员会确认不能行使选举权利，没有给出"
        return _Right("open", "", value, (Fault(said, value, Level.NEEDS_HUMAN),))
    if not facts.is_confirmed_by_committee:
        return _Right("eligible", "没有经选举委员会确认不能行使选举权利，应当列入选民名单", value)
    said = "精神病患者不能行使选举权利，经选举委员会确认，不列入选民名单"
    proof = standing.value(blanks.ILLNESS_PROOF)
    if proof is None or facts.has_certificate_or_consent:
        return _Right("off_roll", said, value)
    unknown = facts.has_certificate_or_consent is None
    lacking = "确认前应当取得医院的证明或者征得监护人的同意"
    fault = Fault(lacking, proof, Level.NEEDS_HUMAN if unknown else None)
    return _Right("open", said, value, (fault,))


def _roll_faults(facts: VoterStatus, right: _Right, standing: Standing) -> list[Fault]:
    """The roll as it is against the roll as it should be."""
    if facts.is_on_roll is None or right.code == "open":
        return []
    if right.code == "eligible":
        return [] if facts.is_on_roll else [Fault(f"{right.said}，应当列入选民名单", right.value)]
    if not facts.is_on_roll:
        return []
    if right.code != "suspended":
        return [Fault(f"{right.said}，应当从选民名单上除名", right.value)]
    off = standing.value(blanks.SUSPENDED_OFF_ROLL)
    if off:
        return [Fault(f"{right.said}的，不予登记", off)]
    return [Fault(f"{right.said}，列入选民名单的也不得投票", right.value, Level.WARNING)]


def credential(facts: BallotCredential, standing: Standing) -> Finding:
    """Identity card or voter card; in some provinces the voter card alone."""
    value = standing.value(blanks.CREDENTIAL)
    if value is None:
        return standing.nothing(blanks.CREDENTIAL)
    faults = []
    card_only = standing.value(blanks.VOTER_CARD_ONLY)
    if facts.shown == "none":
        said = "选民应当凭身份证或者选民证领取选票"
        faults.append(Fault(said, value))
    elif facts.shown == "identity_card" and card_only:
        said = f"{standing.local_rules}只写明凭选民证，选民只出示了身份证，由选举委员会决定"
        faults.append(Fault(said, card_only, Level.WARNING))
    return judge(
        standing,
        [card_only or value],
        faults,
        fine="选民可以领取选票",
        steps=["选举委员会可以规定凭哪一种证件领取选票"],
    )


RULES: tuple[AnyRule, ...] = (
    Rule(
        "voters.election_committee",
        "选举委员会的组成",
        ElectionCommittee,
        committee,
        (
            blanks.COMMITTEE_APPOINTED,
            blanks.COMMITTEE_PROPOSED,
            blanks.COMMITTEE_CHAIRS,
            blanks.COMMITTEE_SIZE,
            blanks.COMMITTEE_VICE_CHAIRS,
            blanks.COMMITTEE_MEMBERS,
        ),
    ),
    Rule(
        "voters.committee_recusal",
        "候选人辞去选举委员会职务",
        CommitteeRecusal,
        recusal,
        (blanks.COMMITTEE_RECUSAL,),
    ),
    Rule(
        "voters.eligibility",
        "选民资格",
        VoterEligibility,
        eligibility,
        (blanks.VOTING_AGE, blanks.AGE_ON_ELECTION_DAY, blanks.POLITICAL_RIGHTS),
    ),
    Rule(
        "voters.status",
        "准予或者停止行使选举权利",
        VoterStatus,
        status,
        (
            blanks.VOTING_KEPT,
            blanks.VOTING_SUSPENDED,
            blanks.SUSPENSION_DELIVERED,
            blanks.SUSPENDED_OFF_ROLL,
            blanks.ILLNESS_CONFIRMED,
            blanks.ILLNESS_PROOF,
            blanks.POLITICAL_RIGHTS,
        ),
    ),
    Rule(
        "voters.credential",
        "领取选票的凭证",
        BallotCredential,
        credential,
        (blanks.CREDENTIAL, blanks.VOTER_CARD_ONLY),
    ),
)
