"""How many stand for an office: the margin of a first, a second and a by-election."""

from collections.abc import Sequence
from dataclasses import dataclass

from xiangyin.law.blanks import offices as blanks
from xiangyin.law.facts import OfficeByElection, OfficeCandidates, OfficeSecondElection
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import AnyValue, SizeRange, Value
from xiangyin.law.standing import Standing

from .duties import Fault, judge
from .rule import AnyRule, Rule

CHIEFS = ("chair", "head")


@dataclass(frozen=True)
class OfficeField:
    """候选人数: a chief alone or with one more, deputies with the margin the rules set."""

    least_beyond: int
    most_beyond: int

    def range(self, seats: int) -> tuple[int, int]:
        return seats + self.least_beyond, seats + self.most_beyond


def field_of(post: str, margin: int | None, chief: int, deputy: SizeRange) -> OfficeField:
    if post in CHIEFS:
        return OfficeField(0, chief)
    if margin is None:
        return OfficeField(deputy.least, deputy.most)
    return OfficeField(margin, margin)


def candidates(facts: OfficeCandidates, standing: Standing) -> Finding:
    """As many as the margin asks: a vote. More: a pre-election. Fewer: no vote (digest §A)."""
    deputy = standing.value(blanks.DEPUTY_MARGIN)
    if deputy is None:
        return standing.nothing(blanks.DEPUTY_MARGIN)
    if facts.posts < 1:
        raise FactsError("posts", "应选名额至少一名")
    chief, *local = standing.values(blanks.CHIEF_MARGIN)
    value: AnyValue = chief if facts.post in CHIEFS else deputy
    field = field_of(facts.post, facts.margin, chief.amount, deputy.amount)
    least, most = field.range(facts.posts)
    faults = _margin_faults(facts.post, facts.margin, deputy)
    path = _path(facts.nominated, least, most)
    if path == "short":
        said = f"提名的候选人{facts.nominated}人，不足{least}人，不能付诸选举，应当继续提名"
        faults.append(Fault(said, value))
    if facts.formal is not None and not least <= facts.formal <= most:
        said = f"正式候选人{facts.formal}人，应当为{_range(least, most)}"
        faults.append(Fault(said, value))
    if facts.post in CHIEFS and facts.nominated == facts.posts:
        faults += _generally_contested(local)
    what = "进行预选，再进行选举" if path == "pre_election" else "进行选举"
    return judge(
        standing,
        [value],
        faults,
        fine=f"应选{facts.posts}名，提名{facts.nominated}人，提交代表酝酿、讨论后，{what}",
        steps=[f"候选人应当为{_range(least, most)}", *_silences(path, facts)],
        computed={"path": path, "least": least, "most": most},
    )


def _path(nominated: int, least: int, most: int) -> str:
    if nominated < least:
        return "short"
    return "vote" if nominated <= most else "pre_election"


def _silences(path: str, facts: OfficeCandidates) -> list[str]:
    """Where the default of the digest decides (§A chair_equal_election, candidate shortfall)."""
    if path == "short":
        return ["提名人数不足时如何处理，法律没有规定，默认不付诸选举"]
    if facts.post in CHIEFS and facts.nominated == facts.posts:
        return ["提名的候选人只有一人，可以等额选举"]
    return []


def _generally_contested(local: Sequence[Value[int]]) -> list[Fault]:
    said = "本地旧规定一般应多一人，进行差额选举，地方组织法2022年改为可以多一人"
    return [Fault(said, value, Level.WARNING) for value in local if value.is_general]


def _margin_faults(post: str, margin: int | None, deputy: Value[SizeRange]) -> list[Fault]:
    if post in CHIEFS:
        return []
    size = deputy.amount
    allowed = f"{size.least}人至{size.most}人"
    if margin is None:
        said = f"选举办法应当规定具体差额数（{allowed}），没有给出"
        return [Fault(said, deputy, Level.NEEDS_HUMAN)]
    if not size.least <= margin <= size.most:
        return [Fault(f"副职的差额数应当为{allowed}，选举办法规定为{margin}人", deputy)]
    return []


def _range(least: int, most: int) -> str:
    return f"{least}人" if least == most else f"{least}人至{most}人"


def by_election(facts: OfficeByElection, standing: Standing) -> Finding:
    """As many as there are posts, or more."""
    value = standing.value(blanks.BY_ELECTION)
    if value is None:
        return standing.nothing(blanks.BY_ELECTION)
    if facts.posts < 1:
        raise FactsError("posts", "应选名额至少一名")
    short = facts.candidates < facts.posts
    said = f"补选{facts.posts}名，候选人{facts.candidates}人，少于应选名额"
    return judge(
        standing,
        [value],
        [Fault(said, value)] if short else [],
        fine=f"补选{facts.posts}名，候选人{facts.candidates}人，可以多于也可以等于应选名额",
    )


def second_election(facts: OfficeSecondElection, standing: Standing) -> Finding:
    """The congress says when; deputy posts again with a margin, within the same limits."""
    value, margin = standing.value(blanks.SECOND_ELECTION), standing.value(blanks.SECOND_MARGIN)
    chief, deputy = standing.value(blanks.CHIEF_MARGIN), standing.value(blanks.DEPUTY_MARGIN)
    if value is None or margin is None or chief is None or deputy is None:
        return standing.nothing(blanks.SECOND_ELECTION)
    if facts.posts < 1:
        raise FactsError("posts", "不足的名额至少一名")
    is_chief = facts.post in CHIEFS
    field = field_of(facts.post, facts.margin, chief.amount, deputy.amount)
    least, most = field.range(facts.posts)
    faults = _margin_faults(facts.post, facts.margin, deputy)
    if not least <= facts.candidates <= most:
        said = f"另行选举{facts.posts}名，候选人{facts.candidates}人，应当为{_range(least, most)}"
        faults.append(Fault(said, value if is_chief else margin))
    if not facts.decided_by_congress:
        said = "另行选举在本次会议还是下一次会议进行，应当经人民代表大会决定"
        faults.append(Fault(said, value))
    return judge(
        standing,
        [value] if is_chief else [value, margin],
        faults,
        fine=f"另行选举{facts.posts}名，候选人{facts.candidates}人，以全体代表的过半数当选",
        steps=["候选人可以按第一次投票得票多少的顺序确定，也可以另行提名"],
        computed={"least": least, "most": most},
    )


RULES: tuple[AnyRule, ...] = (
    Rule(
        "office.candidates",
        "候选人数",
        OfficeCandidates,
        candidates,
        (blanks.DEPUTY_MARGIN, blanks.CHIEF_MARGIN),
    ),
    Rule("office.by_election", "补选", OfficeByElection, by_election, (blanks.BY_ELECTION,)),
    Rule(
        "office.second_election",
        "另行选举的安排",
        OfficeSecondElection,
        second_election,
        (
            blanks.SECOND_ELECTION,
            blanks.SECOND_MARGIN,
            blanks.CHIEF_MARGIN,
            blanks.DEPUTY_MARGIN,
        ),
    ),
)
