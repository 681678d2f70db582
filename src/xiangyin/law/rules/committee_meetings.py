"""Assemblies and meetings of representatives in villages and neighbourhoods; supervisors."""

from xiangyin.law.counting import Share
from xiangyin.law.facts.committee_meetings import (
    Assembly,
    AssemblyCall,
    MeetingCount,
    Representatives,
    RepresentativesMeeting,
    Supervisors,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import Duty, Frequency, Parameter, Value
from xiangyin.law.standing import Standing

from .committees import Committee, bounds, odd_faults, size_faults
from .duties import Fault, judge
from .versions import governing


def assembly(committee: Committee, facts: Assembly, standing: Standing) -> Finding:
    """村民会议, 居民会议: notice, those present, those for."""
    blanks, name = committee.blanks, f"{committee.people}会议"
    by_adults = facts.by == "adults"
    blank = blanks.assembly_adults if by_adults else blanks.assembly_households
    quorum, passed = governing(standing, blank), governing(standing, blanks.assembly_passed)
    notice = governing(standing, blanks.assembly_notice)
    if quorum is None or passed is None or notice is None:
        return standing.nothing(blank)
    urgent = governing(standing, blanks.assembly_urgent)
    faults = _present_faults(name, facts.present, facts.entitled, quorum)
    if facts.notice_days < notice.amount.amount and not (facts.is_urgent and urgent):
        said = f"召集{name}应当提前{notice.amount}通知，实际提前{facts.notice_days}日"
        faults.append(Fault(said, notice))
    faults += _vote_faults(facts.votes, facts.present, passed)
    return judge(
        standing,
        [quorum, passed, notice],
        faults,
        fine=f"{name}应到{facts.entitled}，实到{facts.present}，符合规定",
        computed={
            "least_present": quorum.amount.least(facts.entitled),
            "least_votes": passed.amount.least(facts.present),
        },
    )


def call(committee: Committee, facts: AssemblyCall, standing: Standing) -> Finding:
    """Enough of them ask: the meeting must be called."""
    blanks = committee.blanks
    name = f"{committee.people}{'会议' if facts.meeting == 'assembly' else '代表会议'}"
    blank = blanks.assembly_called
    if facts.meeting == "representatives":
        blank = blanks.meeting_called
    elif facts.by == "representatives":
        blank = blanks.assembly_called_by_representatives
    elif facts.by == "households" and committee.people == "村民":
        raise FactsError("by", "村民会议由村民或者村民代表提议召集，不以户计算")
    value = governing(standing, blank)
    if value is None:
        return standing.nothing(blank)
    least = value.amount.least(facts.entitled)
    said = f"提议召集{name}须有{value.amount}（至少{least}人），现有{facts.askers}人"
    return judge(
        standing,
        [value],
        [] if value.amount.is_met(facts.askers, facts.entitled) else [Fault(said, value)],
        fine=f"{facts.entitled}人中{facts.askers}人提议，应当召集{name}",
        computed={"askers": facts.askers, "least_askers": least},
    )


def held(
    committee: Committee,
    blank: Parameter[Frequency],
    meeting: str,
    facts: MeetingCount,
    standing: Standing,
) -> Finding:
    """How often they must meet."""
    value = governing(standing, blank)
    if value is None:
        return standing.nothing(blank)
    per, times = value.amount.per.value, value.amount.times
    name = f"{committee.people}{meeting}"
    said = f"{name}{per}应当至少召开{times}次，已召开{facts.held}次"
    return judge(
        standing,
        [value],
        [Fault(said, value)] if facts.held < times else [],
        fine=f"{name}{per}应当至少召开{times}次，已召开{facts.held}次，符合规定",
        computed={"held": facts.held, "least": times},
    )


def representatives(
    committee: Committee,
    women_blank: Parameter[Share] | None,
    facts: Representatives,
    standing: Standing,
) -> Finding:
    """代表会议: representatives make up four fifths of it, in villages women a third."""
    blank, name = committee.blanks.representatives, f"{committee.people}代表"
    share = governing(standing, blank)
    if share is None:
        return standing.nothing(blank)
    women = governing(standing, women_blank) if women_blank else None
    faults = _share_faults(name, facts.representatives, facts.members, share)
    if women:
        faults += _share_faults(f"妇女{name}", facts.women_representatives, facts.members, women)
    least: dict[str, int] = {"least_representatives": share.amount.least(facts.members)}
    if women:
        least["least_women"] = women.amount.least(facts.members)
    return judge(
        standing,
        [value for value in (share, women) if value],
        faults,
        fine=f"{name}会议{facts.members}人，其中代表{facts.representatives}人，组成符合规定",
        computed=least,
    )


def meeting(committee: Committee, facts: RepresentativesMeeting, standing: Standing) -> Finding:
    """代表会议: two thirds present, more than half of those for."""
    blanks, name = committee.blanks, f"{committee.people}代表会议"
    quorum = governing(standing, blanks.meeting_quorum)
    passed = governing(standing, blanks.meeting_passed)
    if quorum is None or passed is None:
        return standing.nothing(blanks.meeting_quorum)
    faults = _present_faults(name, facts.present, facts.members, quorum)
    faults += _vote_faults(facts.votes, facts.present, passed)
    return judge(
        standing,
        [quorum, passed],
        faults,
        fine=f"{name}应到{facts.members}人，实到{facts.present}人，符合规定",
        computed={
            "least_present": quorum.amount.least(facts.members),
            "least_votes": passed.amount.least(facts.present),
        },
    )


def supervisors(
    committee: Committee,
    skill_blank: Parameter[Duty] | None,
    facts: Supervisors,
    standing: Standing,
) -> Finding:
    """监督委员会: chosen by the people, none of them of the committee or kin to it."""
    blanks = committee.blanks
    kin = governing(standing, blanks.supervisors)
    chosen = governing(standing, blanks.supervisors_chosen)
    if kin is None or chosen is None:
        return standing.nothing(blanks.supervisors)
    size = governing(standing, blanks.supervisors_size)
    faults = [
        *_kin_faults(committee, facts, kin),
        *(size_faults(facts.members, size, "监督委员会") if size else []),
        *odd_faults(facts.members, governing(standing, blanks.supervisors_odd), "监督委员会"),
        *_skill_faults(facts, governing(standing, skill_blank) if skill_blank else None),
        *_term_faults(committee, facts, standing),
    ]
    if facts.chosen_by not in ("assembly", "representatives"):
        people = committee.people
        said = f"监督委员会成员由{people}会议或者{people}代表会议推选产生"
        faults.append(Fault(said, chosen))
    return judge(
        standing,
        [value for value in (kin, chosen, size) if value],
        faults,
        fine=f"监督委员会{facts.members}人，组成符合规定",
        computed={"members": facts.members, **(bounds(size) if size else {})},
    )


def _kin_faults(committee: Committee, facts: Supervisors, kin: Value[Duty]) -> list[Fault]:
    name, faults = committee.name, []
    if facts.committee_members:
        faults.append(Fault(f"{name}成员不得担任监督委员会成员", kin))
    if facts.committee_relatives:
        faults.append(Fault(f"{name}成员的近亲属不得担任监督委员会成员", kin))
    if facts.committee_relatives is None:
        said = f"监督委员会成员是不是{name}成员的近亲属，应当查明"
        faults.append(Fault(said, kin, Level.NEEDS_HUMAN))
    return faults


def _skill_faults(facts: Supervisors, skill: Value[Duty] | None) -> list[Fault]:
    if skill is None or facts.has_finance_skill:
        return []
    if facts.has_finance_skill is None:
        said = "监督委员会有没有具备财会、管理知识的人员，应当查明"
        return [Fault(said, skill, Level.NEEDS_HUMAN)]
    return [Fault("监督委员会中应当有具备财会、管理知识的人员", skill)]


def _term_faults(committee: Committee, facts: Supervisors, standing: Standing) -> list[Fault]:
    same, years = (
        governing(standing, committee.blanks.supervisors_term),
        governing(standing, committee.blanks.term),
    )
    if same is None or years is None or facts.term_years == years.amount:
        return []
    said = f"监督委员会的任期与{committee.name}相同，为{years.amount}年"
    if facts.term_years is None:
        return [Fault(f"{said}，现有任期应当查明", same, Level.NEEDS_HUMAN)]
    return [Fault(f"{said}，不是{facts.term_years}年", same)]


def _present_faults(name: str, present: int, whole: int, quorum: Value[Share]) -> list[Fault]:
    if quorum.amount.is_met(present, whole):
        return []
    least = quorum.amount.least(whole)
    said = f"{name}应到{whole}，须有{quorum.amount}到会（至少{least}），实到{present}，不能召开"
    return [Fault(said, quorum)]


def _vote_faults(votes: int | None, present: int, passed: Value[Share]) -> list[Fault]:
    if votes is None or passed.amount.is_met(votes, present):
        return []
    least = passed.amount.least(present)
    said = f"所作决定须经到会人员的{passed.amount}同意（至少{least}票），得{votes}票，未通过"
    return [Fault(said, passed)]


def _share_faults(name: str, part: int, whole: int, share: Value[Share]) -> list[Fault]:
    if share.amount.is_met(part, whole):
        return []
    least = share.amount.least(whole)
    said = f"{name}应当占组成人员{whole}人的{share.amount}（至少{least}人），现有{part}人"
    return [Fault(said, share)]
