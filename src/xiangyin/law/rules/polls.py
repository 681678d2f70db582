"""How a poll is held: days, boxes, proxies, secrecy, people."""

from collections.abc import Mapping

from xiangyin.law.blanks import polls as blanks
from xiangyin.law.facts import (
    BallotBox,
    MobileBox,
    PollingDays,
    PollOfficer,
    ProxyVote,
    SecretBallot,
    TwoElections,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.numerals import chinese_number, counted
from xiangyin.law.parameters import AnyValue, BoxStaff, Heading, Parameter, PollRoles, Value
from xiangyin.law.standing import Standing

from .duties import Fault, judge
from .rule import AnyRule, Rule

ROLES = {
    "host": "投票选举的主持人",
    "scrutineer": "监票人",
    "counter": "计票人",
    "staff": "选举工作人员",
}
SPECIAL = "special"


def polling_days(facts: PollingDays, standing: Standing) -> Finding:
    """No national number; a province sets how many days, some with approval."""
    value = standing.value(blanks.POLLING_DAYS)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定投票的天数。")
    if facts.days < 1:
        raise FactsError("days", "投票至少一日")
    most, extra = value.amount.most, value.amount.extra or 0
    said = f"投票时间应当在{chinese_number(most)}日以内"
    if extra:
        said += f"，经批准可以延续{chinese_number(extra)}日"
    allowed = most + (extra if facts.is_approved else 0)
    fault = Fault(f"{said}，现为{facts.days}日", value)
    return judge(
        standing,
        [value],
        [] if facts.days <= allowed else [fault],
        fine=f"投票{facts.days}日，符合规定",
        computed={"days": facts.days, "most": allowed},
    )


def two_elections(facts: TwoElections, standing: Standing) -> Finding:
    """County and township deputies on one day: papers apart, counts apart."""
    value = standing.value(blanks.SEPARATE_PAPERS)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定同时选举的选票和计票。")
    faults = []
    if not facts.has_separate_papers:
        faults.append(Fault("同时选举县级和乡级人大代表，应当印制不同选票", value))
    if not facts.is_counted_separately:
        faults.append(Fault("同时选举县级和乡级人大代表，应当分别计算", value))
    return judge(standing, [value], faults, fine="两级选举分别印制选票、分别计算")


def mobile_box(facts: MobileBox, standing: Standing) -> Finding:
    """For the ill and the far away only; with as many people as the province wants."""
    value = standing.value(blanks.MOBILE_BOX)
    if value is None:
        return standing.nothing(blanks.MOBILE_BOX)
    faults = []
    if facts.reason == "other":
        said = "流动票箱供因患有疾病等原因行动不便或者居住分散并且交通不便的选民使用"
        faults.append(Fault(said, value))
    staff = standing.value(blanks.MOBILE_BOX_STAFF)
    if staff:
        lacking = _lacking(facts, staff.amount)
        faults += [Fault(lacking, staff)] if lacking else []
    return judge(
        standing,
        [value, staff] if staff else [value],
        faults,
        fine="流动票箱的使用符合规定",
        computed={"scrutineers": facts.scrutineers, "people": facts.scrutineers + facts.others},
    )


def _lacking(facts: MobileBox, staff: BoxStaff) -> str:
    people = facts.scrutineers + facts.others
    wanted = (
        (staff.people, people, "负责人员"),
        (staff.scrutineers, facts.scrutineers, "监票人"),
        (staff.others, facts.others, "监票人以外的工作人员"),
    )
    lacking = [
        f"流动票箱的{whom}不得少于{counted(least)}人，现有{there}人"
        for least, there, whom in wanted
        if least is not None and there < least
    ]
    return "；".join(lacking)


def proxy_vote(facts: ProxyVote, standing: Standing) -> Finding:
    """委托: away, consented to, in writing, to a voter; three principals at most."""
    value, limit = standing.value(blanks.PROXY), standing.value(blanks.PROXY_LIMIT)
    if value is None or limit is None:
        return standing.nothing(blanks.PROXY)
    if facts.principals < 1:
        raise FactsError("principals", "接受委托的人数至少为一人")
    grounds = standing.listed(blanks.PROXY_GROUND)
    faults = [*_ground_faults(facts, grounds), *_form_faults(facts, standing, value)]
    needs_consent = facts.ground not in grounds or not grounds[facts.ground].amount.is_automatic
    if needs_consent and not facts.has_consent:
        faults.append(Fault("委托投票应当经选举委员会同意", value))
    if facts.principals > limit.amount:
        most = chinese_number(limit.amount)
        said = f"每一选民接受的委托不得超过{most}人，现为{facts.principals}人"
        faults.append(Fault(said, limit))
    faults += _proxy_faults(facts, standing, value)
    return judge(
        standing,
        [value],
        faults,
        fine="委托投票有效，受委托人应当按照委托人的意愿代为投票",
        computed={"principals": facts.principals, "most": limit.amount},
    )


def _ground_faults(facts: ProxyVote, grounds: Mapping[str, Value[Heading]]) -> list[Fault]:
    if facts.ground in grounds or SPECIAL in grounds:
        return []
    labels = "或者".join(value.amount.label for value in grounds.values())
    return [Fault(f"可以委托投票的是{labels}的选民", next(iter(grounds.values())))]


def _form_faults(facts: ProxyVote, standing: Standing, value: AnyValue) -> list[Fault]:
    other = standing.value(blanks.PROXY_OTHER_FORM)
    if facts.form == "oral":
        return [Fault("委托投票应当书面提出，不能口头委托", value)]
    if facts.form == "verifiable" and other is None:
        said = "以信函、传真以外的可查核方式委托，是否算书面委托，由选举委员会判断"
        return [Fault(said, value, Level.NEEDS_HUMAN)]
    return []


def _proxy_faults(facts: ProxyVote, standing: Standing, value: AnyValue) -> list[Fault]:
    """Who the proxy is. Silent on other districts and candidates: a warning (digest §A)."""
    faults = []
    if not facts.is_proxy_a_voter:
        faults.append(Fault("受委托人应当是选民", value))
    district = standing.value(blanks.PROXY_OF_DISTRICT)
    if not facts.is_proxy_of_district:
        said = "受委托人应当是本选区的选民" if district else "受委托人不是本选区的选民，宜另行委托"
        faults.append(Fault(said, district or value, None if district else Level.WARNING))
    if facts.is_proxy_a_candidate:
        said = "法律没有规定候选人能否接受委托，宜另行委托"
        faults.append(Fault(said, value, Level.WARNING))
    return faults


def secret_ballot(facts: SecretBallot, standing: Standing) -> Finding:
    value = standing.value(blanks.SECRET_BALLOT)
    if value is None:
        return standing.nothing(blanks.SECRET_BALLOT)
    faults = []
    if not facts.is_anonymous:
        faults.append(Fault("代表的选举一律采用无记名投票的方法", value))
    if not facts.has_secret_booth:
        faults.append(Fault("选举时应当设有秘密写票处", value))
    return judge(standing, [value], faults, fine="采用无记名投票，设有秘密写票处")


def poll_officer(facts: PollOfficer, standing: Standing) -> Finding:
    """Candidates and their near relatives keep away from the urn."""
    relatives = standing.values(blanks.BARRED_RELATIVE)
    if not relatives:
        return standing.nothing(blanks.BARRED_RELATIVE)
    role, faults = ROLES[facts.role], []
    barred = _barring(standing, blanks.BARRED_RELATIVE, facts.role)
    if facts.tie == "candidate":
        named = _barring(standing, blanks.BARRED_CANDIDATE, facts.role)
        if named:
            faults.append(Fault(f"代表候选人不得担任本选区的{role}", named))
        elif barred:
            said = f"法律写明候选人的近亲属不得担任{role}，候选人本人能否担任，由选举委员会判断"
            faults.append(Fault(said, barred, Level.NEEDS_HUMAN))
    elif facts.tie == "relative" and barred:
        faults.append(Fault(f"代表候选人的近亲属不得担任本选区的{role}", barred))
    return judge(standing, relatives, faults, fine=f"可以担任本选区的{role}")


def _barring(standing: Standing, blank: Parameter[PollRoles], role: str) -> Value[PollRoles] | None:
    """The text that keeps someone from this work, the national one first."""
    return next((one for one in standing.values(blank) if role in one.amount.codes), None)


def ballot_box(facts: BallotBox, standing: Standing) -> Finding:
    """More ballots than voters: the whole vote is void."""
    value, record = standing.value(blanks.BOX_CHECK), standing.value(blanks.BOX_RECORD)
    if value is None or record is None:
        return standing.nothing(blanks.BOX_CHECK)
    faults = []
    if facts.ballots > facts.voters:
        said = f"所投的票数{facts.ballots}张，多于投票人数{facts.voters}人，本次选举无效"
        faults.append(Fault(said, value))
    if not facts.is_signed:
        faults.append(Fault("投票人数和票数应当核对，作出记录，并由监票人签字", record))
    return judge(
        standing,
        [value, record],
        faults,
        fine=f"所投的票数{facts.ballots}张，不多于投票人数{facts.voters}人，有效",
        computed={"ballots": facts.ballots, "voters": facts.voters},
    )


RULES: tuple[AnyRule, ...] = (
    Rule("polls.days", "投票时间", PollingDays, polling_days, (blanks.POLLING_DAYS,)),
    Rule(
        "polls.two_elections",
        "县乡同时选举",
        TwoElections,
        two_elections,
        (blanks.SEPARATE_PAPERS,),
    ),
    Rule(
        "polls.mobile_box",
        "流动票箱",
        MobileBox,
        mobile_box,
        (blanks.MOBILE_BOX, blanks.MOBILE_BOX_STAFF),
    ),
    Rule(
        "polls.proxy",
        "委托投票",
        ProxyVote,
        proxy_vote,
        (
            blanks.PROXY,
            blanks.PROXY_LIMIT,
            blanks.PROXY_GROUND,
            blanks.PROXY_OTHER_FORM,
            blanks.PROXY_OF_DISTRICT,
        ),
    ),
    Rule(
        "polls.secret_ballot",
        "无记名投票",
        SecretBallot,
        secret_ballot,
        (blanks.SECRET_BALLOT,),
    ),
    Rule(
        "polls.officer",
        "监票、计票和主持人员",
        PollOfficer,
        poll_officer,
        (blanks.BARRED_RELATIVE, blanks.BARRED_CANDIDATE),
    ),
    Rule(
        "polls.ballot_box",
        "票数和投票人数",
        BallotBox,
        ballot_box,
        (blanks.BOX_CHECK, blanks.BOX_RECORD),
    ),
)
