"""The presidium of a township congress and its credential committee: how they are made up."""

from xiangyin.law.blanks import session_duties as blanks
from xiangyin.law.facts import CredentialCommittee, PresidiumFormation, PresidiumSize
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.numerals import chinese_number
from xiangyin.law.parameters import SizeRange
from xiangyin.law.standing import Standing

from .duties import Fault, judge
from .rule import AnyRule, Rule


def size(facts: PresidiumSize, standing: Standing) -> Finding:
    """主席团人数: the nation sets none; some provinces allow more to a populous township."""
    value = standing.value(blanks.PRESIDIUM_SIZE)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定乡镇人大主席团的人数。")
    size = value.amount
    enlarged = size.enlarged or size.most
    may_enlarge = _may_enlarge(facts, size)
    most = enlarged if may_enlarge else size.most
    said = f"主席团应当由{size.least}人至{most}人组成，现有{facts.members}人"
    level = Level.VIOLATION if size.enlarged and facts.members > size.enlarged else None
    if may_enlarge is None and size.most < facts.members <= enlarged:
        said = (
            f"主席团{facts.members}人，超过{size.most}人，"
            f"是否属于可以增加到{enlarged}人的乡镇，需要由人判断"
        )
        level = Level.NEEDS_HUMAN
    fits = size.least <= facts.members <= most
    return judge(
        standing,
        [value],
        [] if fits else [Fault(said, value, level)],
        fine=f"主席团{facts.members}人，在{size.least}人至{most}人之间",
        computed={"least": size.least, "most": most},
    )


def _may_enlarge(facts: PresidiumSize, size: SizeRange) -> bool | None:
    """Where the text gives a number it must be known once it matters."""
    if size.from_population is None and size.from_deputies is None:
        return facts.is_populous
    name, least, known = (
        ("population", size.from_population, facts.population)
        if size.from_population is not None
        else ("deputies", size.from_deputies, facts.deputies)
    )
    if known is None:
        if facts.members > size.most:
            raise FactsError(name, "主席团人数超过一般人数，应当给出人口数或者代表人数")
        return False
    return known >= (least or 0)


def formation(facts: PresidiumFormation, standing: Standing) -> Finding:
    """Elected by each session; two provinces elect it once a term (digest §A)."""
    elected = standing.value(blanks.PRESIDIUM_ELECTED)
    officers = standing.value(blanks.PRESIDIUM_OFFICERS)
    if elected is None or officers is None:
        return standing.nothing(blanks.PRESIDIUM_ELECTED)
    outsiders = facts.members - facts.deputies_among
    if outsiders < 0:
        raise FactsError("deputies_among", "成员中的代表多于主席团成员")
    faults = []
    if facts.elected_by != "congress":
        faults.append(Fault("主席团应当由人民代表大会会议选举产生", elected))
    per_term = standing.value(blanks.PRESIDIUM_PER_TERM)
    if facts.elected_at == "first_session_of_term" and per_term is None:
        faults.append(Fault("每次举行会议的时候，应当选举主席团", elected))
    if not facts.includes_officers:
        faults.append(Fault("主席、副主席应当为主席团的成员", officers))
    if outsiders:
        local = standing.value(blanks.PRESIDIUM_OF_DEPUTIES)
        said = f"主席团成员应当从代表中产生，有{outsiders}人不是代表"
        by_human = Fault(said, elected, Level.NEEDS_HUMAN)
        faults.append(Fault(said, local) if local else by_human)
    once = per_term is not None and facts.elected_at == "first_session_of_term"
    return judge(
        standing,
        [elected, officers, per_term] if per_term and once else [elected, officers],
        faults,
        fine="主席团由会议选举产生，" + ("本届内不再重新选举" if once else "主持本次会议"),
        computed={"outsiders": outsiders},
    )


def credential_committee(facts: CredentialCommittee, standing: Standing) -> Finding:
    """Passed at the first session, serving to the end of the term; local law gives numbers."""
    value = standing.value(blanks.CREDENTIAL_COMMITTEE)
    if value is None:
        return standing.nothing(blanks.CREDENTIAL_COMMITTEE)
    faults = []
    if not facts.passed_at_first_session:
        said = "代表资格审查委员会应当由每届人民代表大会第一次会议通过"
        faults.append(Fault(said, value))
    heads = standing.value(blanks.COMMITTEE_HEADS)
    if heads and (facts.chairs, facts.vice_chairs) != (heads.amount, heads.amount):
        number = chinese_number(heads.amount)
        said = f"主任委员、副主任委员应当各{number}人，现有{facts.chairs}人、{facts.vice_chairs}人"
        faults.append(Fault(said, heads))
    members = standing.value(blanks.COMMITTEE_MEMBERS)
    if members and not members.amount.least <= facts.members <= members.amount.most:
        said = f"委员应当{members.amount.least}人至{members.amount.most}人，现有{facts.members}人"
        faults.append(Fault(said, members))
    inside = standing.value(blanks.COMMITTEE_OF_PRESIDIUM)
    if inside and not facts.heads_in_presidium:
        unsaid = Level.NEEDS_HUMAN if facts.heads_in_presidium is None else None
        faults.append(Fault("主任委员、副主任委员应当为主席团成员", inside, unsaid))
    found = [one for one in (value, heads, members, inside) if one]
    total = facts.chairs + facts.vice_chairs + facts.members
    return judge(
        standing,
        found,
        faults,
        fine=f"代表资格审查委员会{total}人，由第一次会议通过，行使职权至本届任期届满",
        computed={"total": total},
    )


RULES: tuple[AnyRule, ...] = (
    Rule(
        "congress.presidium_size",
        "主席团人数",
        PresidiumSize,
        size,
        (blanks.PRESIDIUM_SIZE,),
    ),
    Rule(
        "presidium.formation",
        "主席团的产生",
        PresidiumFormation,
        formation,
        (
            blanks.PRESIDIUM_ELECTED,
            blanks.PRESIDIUM_PER_TERM,
            blanks.PRESIDIUM_OFFICERS,
            blanks.PRESIDIUM_OF_DEPUTIES,
        ),
    ),
    Rule(
        "session.credential_committee",
        "代表资格审查委员会",
        CredentialCommittee,
        credential_committee,
        (
            blanks.CREDENTIAL_COMMITTEE,
            blanks.COMMITTEE_HEADS,
            blanks.COMMITTEE_MEMBERS,
            blanks.COMMITTEE_OF_PRESIDIUM,
        ),
    ),
)
