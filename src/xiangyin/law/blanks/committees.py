"""What the law leaves open for a village's committee and for a neighbourhood's alike."""

from dataclasses import dataclass

from xiangyin.law.counting import Share
from xiangyin.law.days import Span
from xiangyin.law.parameters import (
    BallotLimit,
    Duty,
    Heading,
    Holder,
    Margins,
    Parameter,
    SizeRange,
    Term,
    Vacancies,
)


@dataclass(frozen=True, eq=False)
class Blanks:
    """One blank each; a `Span` is counted back, a `Term` runs forward."""

    size: Parameter[SizeRange]
    odd: Parameter[Duty]
    women: Parameter[Duty]
    kin: Parameter[Duty]
    term: Parameter[int]  # years
    electing_body: Parameter[Duty]
    electing_body_by_groups: Parameter[Duty]
    electing_body_size: Parameter[SizeRange]
    electing_body_odd: Parameter[Duty]
    electing_body_vice: Parameter[Duty]
    candidate_leaves: Parameter[Duty]
    relative_leaves: Parameter[Duty]
    roll_days: Parameter[Span]
    roll_appeal: Parameter[Term]
    roll_decision: Parameter[Term]
    nomination: Parameter[Duty]
    party_nominates: Parameter[Duty]
    barred: Parameter[Heading]
    surplus: Parameter[Duty]
    margins: Parameter[Margins]
    preliminary_days: Parameter[Span]
    list_days: Parameter[Span]
    notice_days: Parameter[Span]
    proxy: Parameter[Holder]
    proxy_limit: Parameter[int]
    proxy_not_candidate: Parameter[Duty]
    proxy_published: Parameter[Duty]
    ballot_limit: Parameter[BallotLimit]
    turnout: Parameter[Share]
    elected: Parameter[Share]
    second: Parameter[Share]
    second_clock: Parameter[Term]
    vacancies: Parameter[Vacancies]
    womens_seat: Parameter[Duty]
    relatives: Parameter[Duty]
    recall_voters: Parameter[Share]
    recall_representatives: Parameter[Share]
    recall_turnout: Parameter[Share]
    recall_passed: Parameter[Share]
    recall_clock: Parameter[Term]
    resignation: Parameter[Duty]
    by_election: Parameter[Duty]
    by_election_clock: Parameter[Term]
    handover: Parameter[Term]
    fails: Parameter[int]
    assembly_adults: Parameter[Share]
    assembly_households: Parameter[Share]
    assembly_passed: Parameter[Share]
    assembly_notice: Parameter[Span]
    assembly_urgent: Parameter[Duty]
    assembly_called: Parameter[Share]
    assembly_called_by_representatives: Parameter[Share]
    representatives: Parameter[Share]
    meeting_called: Parameter[Share]
    meeting_quorum: Parameter[Share]
    meeting_passed: Parameter[Share]
    supervisors: Parameter[Duty]
    supervisors_size: Parameter[SizeRange]
    supervisors_odd: Parameter[Duty]
    supervisors_chosen: Parameter[Duty]
    supervisors_term: Parameter[Duty]


def _blanks(name: str, people: str) -> Blanks:
    return Blanks(
        size=Parameter(f"{name}的人数"),
        odd=Parameter(f"{name}成员为单数"),
        women=Parameter(f"{name}的妇女成员"),
        kin=Parameter(f"{name}成员近亲属回避"),
        term=Parameter(f"{name}的任期"),
        electing_body=Parameter(f"{people}选举委员会的产生"),
        electing_body_by_groups=Parameter(f"{people}小组会议推选{people}选举委员会"),
        electing_body_size=Parameter(f"{people}选举委员会的人数"),
        electing_body_odd=Parameter(f"{people}选举委员会成员为单数"),
        electing_body_vice=Parameter(f"{people}选举委员会的副主任"),
        candidate_leaves=Parameter(f"候选人退出{people}选举委员会"),
        relative_leaves=Parameter(f"候选人的近亲属退出{people}选举委员会"),
        roll_days=Parameter(f"参加选举的{people}名单的公布"),
        roll_appeal=Parameter(f"对{people}名单的申诉期限"),
        roll_decision=Parameter(f"对{people}名单申诉的处理期限"),
        nomination=Parameter(f"{name}成员候选人的提名"),
        party_nominates=Parameter(f"党组织提名推荐{name}成员候选人"),
        barred=Parameter(f"不得作为{name}成员候选人的情形"),
        surplus=Parameter(f"{name}的差额选举"),
        margins=Parameter(f"{name}候选人的差额数"),
        preliminary_days=Parameter(f"{name}初步候选人名单的公布"),
        list_days=Parameter(f"{name}候选人名单的公布"),
        notice_days=Parameter(f"{name}选举时间、地点的公布"),
        proxy=Parameter(f"{name}选举的委托投票"),
        proxy_limit=Parameter(f"{people}接受委托的人数"),
        proxy_not_candidate=Parameter(f"{name}候选人不得接受委托"),
        proxy_published=Parameter(f"{name}选举委托名单的公布"),
        ballot_limit=Parameter(f"{name}选举的票数"),
        turnout=Parameter(f"{name}选举有效的投票人数"),
        elected=Parameter(f"{name}成员的当选票数"),
        second=Parameter(f"{name}另行选举的当选票数"),
        second_clock=Parameter(f"{name}另行选举的期限"),
        vacancies=Parameter(f"{name}名额的暂缺"),
        womens_seat=Parameter(f"{name}妇女名额的确定"),
        relatives=Parameter(f"{name}当选人近亲属的留任"),
        recall_voters=Parameter(f"{people}联名罢免{name}成员"),
        recall_representatives=Parameter(f"{people}代表联名罢免{name}成员"),
        recall_turnout=Parameter(f"罢免{name}成员的投票人数"),
        recall_passed=Parameter(f"罢免{name}成员的通过"),
        recall_clock=Parameter(f"罢免{name}成员的表决期限"),
        resignation=Parameter(f"{name}成员的辞职"),
        by_election=Parameter(f"{name}成员的补选"),
        by_election_clock=Parameter(f"{name}成员的补选期限"),
        handover=Parameter(f"{name}的工作移交"),
        fails=Parameter(f"{name}成员连续被评议不称职的次数"),
        assembly_adults=Parameter(f"{people}会议的到会人数"),
        assembly_households=Parameter(f"{people}会议的到会户数"),
        assembly_passed=Parameter(f"{people}会议的决定"),
        assembly_notice=Parameter(f"{people}会议的通知"),
        assembly_urgent=Parameter(f"{people}会议的临时通知"),
        assembly_called=Parameter(f"{people}提议召集{people}会议"),
        assembly_called_by_representatives=Parameter(f"{people}代表提议召集{people}会议"),
        representatives=Parameter(f"{people}代表会议中的{people}代表"),
        meeting_called=Parameter(f"提议召集{people}代表会议"),
        meeting_quorum=Parameter(f"{people}代表会议的到会人数"),
        meeting_passed=Parameter(f"{people}代表会议的决定"),
        supervisors=Parameter(f"{name}成员及其近亲属不得担任监督委员会成员"),
        supervisors_size=Parameter(f"监督{name}的委员会的人数"),
        supervisors_odd=Parameter(f"监督{name}的委员会成员为单数"),
        supervisors_chosen=Parameter(f"监督{name}的委员会的产生"),
        supervisors_term=Parameter(f"监督{name}的委员会的任期"),
    )


VILLAGE = _blanks("村民委员会", "村民")
NEIGHBOURHOOD = _blanks("居民委员会", "居民")
