"""What only a village knows: who is one of its voters, votes carried down, a second appeal."""

from xiangyin.law.blanks import villages as blanks
from xiangyin.law.days import add_months, date_text
from xiangyin.law.facts import VillageElector, VillageSecondAppeal, VillageVotesCarried
from xiangyin.law.findings import Finding, Level
from xiangyin.law.numerals import chinese_number
from xiangyin.law.parameters import AnyValue, Duty, Start, Value
from xiangyin.law.standing import Standing

from .committee_rolls import appeal
from .duties import Fault, judge
from .versions import governing

MONTHS_OF_A_YEAR = 12


def elector(facts: VillageElector, standing: Standing) -> Finding:
    """Who goes on the roll: of age on the day, in one village only."""
    age, residence = governing(standing, blanks.AGE), governing(standing, blanks.RESIDENCE)
    once, absent = governing(standing, blanks.ONE_VILLAGE), governing(standing, blanks.ABSENTEES)
    if age is None or residence is None or once is None or absent is None:
        return standing.nothing(blanks.AGE)
    faults = []
    of_age_on = add_months(facts.born_on, age.amount * MONTHS_OF_A_YEAR)
    if of_age_on > facts.election_day:
        said = f"选举日不满{chinese_number(age.amount)}周岁（{date_text(of_age_on)}年满）"
        faults.append(Fault(said, age))
    if facts.is_deprived_of_political_rights:
        faults.append(Fault("依照法律被剥夺政治权利，没有选举权", age))
    if facts.is_enrolled_elsewhere:
        faults.append(Fault("已在其他地方登记参加选举，不得再参加本村的选举", once))
    if facts.has_local_registration:
        faults += _absent_faults(facts, absent)
    else:
        faults += _newcomer_faults(facts, standing, residence)
    values: list[AnyValue] = [age] if facts.has_local_registration else [age, residence]
    fine = "应当登记，列入参加选举的村民名单"
    return judge(standing, values, faults, fine=fine, computed={"of_age_on": of_age_on})


def _absent_faults(facts: VillageElector, value: Value[Duty]) -> list[Fault]:
    if facts.lives_here or facts.will_vote:
        return []
    if facts.will_vote is None:
        said = "户籍在本村、不在本村居住，本人是否表示参加选举，应当查明"
        return [Fault(said, value, Level.NEEDS_HUMAN)]
    return [Fault("户籍在本村、不在本村居住，本人没有表示参加选举", value)]


def _newcomer_faults(
    facts: VillageElector, standing: Standing, residence: Value[int]
) -> list[Fault]:
    """Without registration here: a year's stay or (since 2026) village work, asked and agreed."""
    work = governing(standing, blanks.VILLAGE_WORK)
    since = [facts.living_since, facts.working_since if work else None]
    span = residence.amount * MONTHS_OF_A_YEAR
    years = chinese_number(residence.amount)
    faults = []
    if not any(day and add_months(day, span) <= facts.election_day for day in since):
        what = "居住或者从事村务工作" if work else "居住"
        said = f"户籍不在本村，截至选举日在本村{what}不满{years}年"
        faults.append(Fault(said, work or residence, Level.VIOLATION))
    for answer, what in (
        (facts.has_applied, "本人申请"),
        (facts.has_consent, "经村民会议或者村民代表会议同意"),
    ):
        if answer is None:
            said = f"户籍不在本村的，是否{what}，应当查明"
            faults.append(Fault(said, residence, Level.NEEDS_HUMAN))
        elif not answer:
            faults.append(Fault(f"户籍不在本村的，应当{what}", residence))
    return faults


def votes_carried(facts: VillageVotesCarried, standing: Standing) -> Finding:
    """票数下加: votes for the higher post are added to those for the lower, never upward."""
    is_poll = facts.stage == "poll"
    blank = blanks.VOTES_CARRIED if is_poll else blanks.NOMINATIONS_CARRIED
    value = governing(standing, blank)
    if value is None:
        return standing.silent(
            f"法律和{standing.local_rules}没有规定票数下加，各职务的得票分别计算。"
        )
    if facts.adds_lower_to_higher:
        said = "高职务的得票可以加到低职务的得票中，低职务的得票不得加到高职务的得票中"
        return judge(standing, [], [Fault(said, value)], fine="")
    total = facts.higher_votes + facts.lower_votes
    added = f"加到低职务的{facts.lower_votes}票中，共{total}票"
    fine = f"高职务得{facts.higher_votes}票不足以当选，{added}"
    return judge(standing, [value], [], fine=fine, computed={"votes": total})


def second_appeal(facts: VillageSecondAppeal, standing: Standing) -> Finding:
    """Hainan: to the township, against what the electing body decided."""
    return appeal(blanks.SECOND_APPEAL, Start.APPEAL_DECIDED, facts, standing)
