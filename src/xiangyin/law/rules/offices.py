"""Officers of a congress: which posts there are, who is nominated, how a paper is filled in."""

from xiangyin.law.blanks import offices as blanks
from xiangyin.law.blanks.results import CHOICES as CHOICES_FOR_DEPUTIES
from xiangyin.law.facts import (
    OfficeBox,
    OfficeNomination,
    OfficePaper,
    OfficeStructure,
    OfficeWriteIn,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.numerals import chinese_number
from xiangyin.law.standing import Standing

from .duties import Fault, judge, unless
from .rule import AnyRule, Rule

CHAIRS = ("chair", "vice_chair")


def structure(facts: OfficeStructure, standing: Standing) -> Finding:
    """One chair, perhaps vice-chairs, all deputies; a 民族乡 headed by its own people."""
    chair, vice = standing.value(blanks.CHAIR), standing.value(blanks.VICE_CHAIRS)
    if chair is None or vice is None:
        return standing.nothing(blanks.CHAIR)
    of_deputies = standing.value(blanks.CHAIRS_OF_DEPUTIES)
    ethnic = standing.value(blanks.ETHNIC_HEAD) if facts.is_ethnic_township else None
    faults = []
    if not facts.has_chair:
        faults.append(Fault("乡镇人民代表大会应当设主席", chair))
    if facts.vice_chairs > vice.amount.most:
        most = chinese_number(vice.amount.most)
        faults.append(Fault(f"副主席至多{most}人，现有{facts.vice_chairs}人", vice))
    faults += unless(facts.chairs_are_deputies, "主席、副主席应当从代表中选出", of_deputies)
    said = "民族乡的乡长应当由建立民族乡的少数民族公民担任"
    faults += unless(facts.head_is_of_founding_minority, said, ethnic)
    full_time, one = standing.value(blanks.FULL_TIME_CHAIR), standing.value(blanks.ONE_FULL_TIME)
    faults += unless(facts.chair_is_full_time, "主席应当专职", full_time)
    faults += unless(_one_full_time(facts), "主席、副主席中至少有一人应当专职", one)
    found = [one for one in (chair, vice, of_deputies, ethnic, full_time, one) if one]
    return judge(
        standing,
        found,
        faults,
        fine=f"设主席，副主席{facts.vice_chairs}人，符合规定",
        computed={"vice_chairs": facts.vice_chairs},
    )


def _one_full_time(facts: OfficeStructure) -> bool | None:
    said = (facts.chair_is_full_time, facts.vice_chair_is_full_time)
    return True if True in said else None if None in said else False


def nomination(facts: OfficeNomination, standing: Standing) -> Finding:
    """The presidium, or ten deputies in writing; nobody backs more than there are posts."""
    signers, cap = standing.value(blanks.NOMINATORS), standing.value(blanks.NOMINEES_CAP)
    if signers is None or cap is None:
        return standing.nothing(blanks.NOMINATORS)
    if facts.posts < 1:
        raise FactsError("posts", "应选名额至少一名")
    faults = []
    by_deputies = facts.nominator == "deputies"
    if by_deputies and facts.nominators < signers.amount:
        least = chinese_number(signers.amount)
        said = f"代表提名应当{least}人以上联名，现有{facts.nominators}人"
        faults.append(Fault(said, signers))
    if by_deputies and not facts.is_in_writing:
        faults.append(Fault("代表联合提名应当书面提出", signers))
    if facts.nominees > facts.posts:
        who = "每一代表与其他代表联合提名的" if by_deputies else "主席团提名的"
        said = f"{who}候选人{facts.nominees}人，超过应选名额{facts.posts}名"
        faults.append(Fault(said, cap))
    truthful = standing.value(blanks.TRUTHFUL)
    faults += unless(facts.is_truthful, "提名人应当如实介绍候选人的情况", truthful)
    return judge(
        standing,
        [signers, cap],
        faults,
        fine="提名符合规定，列入候选人名单",
        computed={"least_nominators": signers.amount, "most_nominees": facts.posts},
    )


def box(facts: OfficeBox, standing: Standing) -> Finding:
    """Secret; the papers are checked against those issued or those who voted, by province."""
    secret = standing.value(blanks.SECRET_BALLOT)
    if secret is None:
        return standing.nothing(blanks.SECRET_BALLOT)
    issued, voters = standing.value(blanks.BOX_ISSUED), standing.value(blanks.BOX_VOTERS)
    checks = (
        (issued, "issued", facts.issued, "收回的选票{}张，多于发出的选票{}张，选举无效"),
        (voters, "voters", facts.voters, "所投的票数{}张，多于投票人数{}人，选举无效"),
    )
    faults = [] if facts.is_secret else [Fault("选举应当采用无记名投票方式", secret)]
    for value, field, most, said in checks:
        if value is None:
            continue
        if most is None:
            raise FactsError(field, "本地按此核对选票，应当给出")
        if facts.returned > most:
            faults.append(Fault(said.format(facts.returned, most), value))
    found = [one for one in (secret, issued, voters) if one]
    steps = []
    if issued is None and voters is None:
        steps.append(f"收回的选票数如何核对，法律和{standing.local_rules}没有规定，按选举办法办理")
    fine = f"无记名投票，收回选票{facts.returned}张"
    return judge(standing, found, faults, fine=fine, steps=steps)


def paper(facts: OfficePaper, standing: Standing) -> Finding:
    """More choices than posts spoil a paper; said by two provinces, borrowed elsewhere."""
    local, borrowed = standing.value(blanks.CHOICES), standing.value(CHOICES_FOR_DEPUTIES)
    if borrowed is None:
        return standing.nothing(blanks.CHOICES)
    too_many = facts.chosen > facts.posts
    compared = "多于" if too_many else "不多于"
    verdict = "选票作废" if too_many else "选票有效"
    said = f"所选的人数{facts.chosen}人，{compared}应选名额{facts.posts}名，{verdict}"
    if local:
        faults = [Fault(said, local)] if too_many else []
        return judge(standing, [local], faults, fine=said)
    article = borrowed.article
    return standing.finding(
        Level.WARNING if too_many else Level.OK,
        f"{said}（比照{article.cite()}）。",
        article,
        by_analogy=True,
    )


def write_in(facts: OfficeWriteIn, standing: Standing) -> Finding:
    """Any deputy or voter; a chair or vice-chair only out of the deputies."""
    value, chairs = standing.value(blanks.WRITE_IN), standing.value(blanks.CHAIRS_OF_DEPUTIES)
    if value is None:
        return standing.nothing(blanks.WRITE_IN)
    opposes = standing.value(blanks.WRITE_IN_OPPOSES)
    faults = []
    if not (facts.is_deputy or facts.is_voter):
        faults.append(Fault("另选的人应当是代表或者选民", value))
    elif chairs and facts.post in CHAIRS and not facts.is_deputy:
        faults.append(Fault("主席、副主席应当从代表中选出，另选的人不是代表", chairs))
    faults += unless(facts.opposes_candidate, "对候选人表示反对的，才可以另选他人", opposes)
    found = [value, opposes] if opposes else [value]
    return judge(standing, found, faults, fine="可以另选")


RULES: tuple[AnyRule, ...] = (
    Rule(
        "office.structure",
        "主席、副主席和乡镇长的设置",
        OfficeStructure,
        structure,
        (
            blanks.CHAIR,
            blanks.VICE_CHAIRS,
            blanks.CHAIRS_OF_DEPUTIES,
            blanks.ETHNIC_HEAD,
            blanks.FULL_TIME_CHAIR,
            blanks.ONE_FULL_TIME,
        ),
    ),
    Rule(
        "office.nomination",
        "提名候选人",
        OfficeNomination,
        nomination,
        (blanks.NOMINATORS, blanks.NOMINEES_CAP, blanks.TRUTHFUL),
    ),
    Rule(
        "office.box",
        "投票和收回选票",
        OfficeBox,
        box,
        (blanks.SECRET_BALLOT, blanks.BOX_ISSUED, blanks.BOX_VOTERS),
    ),
    Rule(
        "office.paper",
        "大会选举的选票是否有效",
        OfficePaper,
        paper,
        (CHOICES_FOR_DEPUTIES, blanks.CHOICES),
    ),
    Rule(
        "office.write_in",
        "另选他人",
        OfficeWriteIn,
        write_in,
        (blanks.WRITE_IN, blanks.CHAIRS_OF_DEPUTIES, blanks.WRITE_IN_OPPOSES),
    ),
)
