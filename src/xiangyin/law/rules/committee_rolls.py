"""Before the poll of a village's or neighbourhood's committee: roll, candidates, proxies."""

from xiangyin.law.days import Span
from xiangyin.law.facts.committees import (
    BeforePoll,
    CandidateCheck,
    PostSlate,
    Proxy,
    RollAppeal,
    RollDecision,
    Slate,
)
from xiangyin.law.facts.neighbourhoods import NeighbourhoodNomination
from xiangyin.law.facts.villages import VillageNomination
from xiangyin.law.findings import Finding, Level
from xiangyin.law.numerals import chinese_number
from xiangyin.law.parameters import AnyValue, Holder, Margins, Parameter, Start, Term, Value
from xiangyin.law.standing import Standing

from . import deadlines, terms
from .committees import Committee
from .duties import Fault, judge
from .versions import governing, outdated

POSTS = {"chair": "主任", "vice_chair": "副主任", "member": "委员"}
POLL = "选举日"


def before_poll(blank: Parameter[Span], act: str, facts: BeforePoll, standing: Standing) -> Finding:
    """An act so many days before the poll."""
    return deadlines.settle(
        standing, blank, event=POLL, event_on=facts.election_day, act=act, done_on=facts.done_on
    )


def appeal(blank: Parameter[Term], start: Start, facts: RollAppeal, standing: Standing) -> Finding:
    """申诉 against the roll, or against what was decided on it."""
    return _clock(blank, {start: facts.published_on}, facts, standing, "提出申诉")


def decision(blank: Parameter[Term], facts: RollDecision, standing: Standing) -> Finding:
    """The electing body decides on an objection, and publishes what it decided."""
    starts: terms.Starts = {Start.APPEAL: facts.received_on}
    return _clock(blank, starts, facts, standing, "作出处理决定并公布处理结果")


def _clock(
    blank: Parameter[Term],
    starts: terms.Starts,
    facts: RollAppeal | RollDecision,
    standing: Standing,
    act: str,
) -> Finding:
    silence = f"法律和{standing.local_rules}没有“{blank.name}”的有效规定。"
    return terms.settle(standing, blank, starts, facts, act=act, silence=silence)


def nomination(
    committee: Committee,
    least: Parameter[int] | None,
    facts: VillageNomination | NeighbourhoodNomination,
    standing: Standing,
) -> Finding:
    """提名: by voters (in a neighbourhood ten together), since 2026 by the Party organisation."""
    blanks = committee.blanks
    value, party = (
        governing(standing, blanks.nomination),
        governing(standing, blanks.party_nominates),
    )
    if value is None:
        return standing.nothing(blanks.nomination)
    who = "党组织或者选民" if party else "登记参加选举的村民"
    faults = []
    if facts.by == "other" or (facts.by == "party_organisation" and party is None):
        faults.append(Fault(f"{committee.name}成员候选人由{who}提名", value))
    enough = standing.value(least) if least else None
    count = facts.nominators if isinstance(facts, NeighbourhoodNomination) else 0
    if enough and facts.by == "voters" and count < enough.amount:
        said = f"应当由{chinese_number(enough.amount)}名以上选民联合提名，现有{count}人"
        faults.append(Fault(said, enough))
    return judge(standing, [value], faults, fine="候选人的提名符合规定")


def candidate(committee: Committee, facts: CandidateCheck, standing: Standing) -> Finding:
    """Who may not stand: the law's list, each item to be examined."""
    barred = standing.listed(committee.blanks.barred)
    if not barred:
        return standing.nothing(committee.blanks.barred)
    faults = []
    for code, value in barred.items():
        label, answer = value.amount.label, getattr(facts, code)
        if answer:
            faults.append(Fault(f"{label}的，不得作为候选人", value))
        if answer is None:
            faults.append(Fault(f"是否{label}，应当查明", value, Level.NEEDS_HUMAN))
    fine = f"没有不得作为{committee.name}成员候选人的情形"
    return judge(standing, list(barred.values()), faults, fine=fine)


def slate(committee: Committee, facts: Slate, standing: Standing) -> Finding:
    """差额: more candidates than seats, by as many as the province says."""
    blanks = committee.blanks
    surplus, margins = governing(standing, blanks.surplus), governing(standing, blanks.margins)
    if surplus is None:
        return standing.nothing(blanks.surplus)
    faults = []
    for one in facts.posts:
        if one.candidates <= one.seats:
            said = f"{POSTS[one.post]}应选{one.seats}人，候选人{one.candidates}人，应当多于应选名额"
            faults.append(Fault(said, surplus))
        elif margins:
            faults += _margin_faults(one, margins)
    fine = "候选人的名额多于应选名额" + ("，差额数符合规定" if margins else "")
    values: list[AnyValue] = [surplus, margins] if margins else [surplus]
    return judge(standing, values, faults, fine=fine)


def _margin_faults(one: PostSlate, margins: Value[Margins]) -> list[Fault]:
    is_member, extra = one.post == "member", one.candidates - one.seats
    least = margins.amount.member_least if is_member else margins.amount.chief_least
    most = margins.amount.member_most if is_member else margins.amount.chief_most
    if least <= extra <= most:
        return []
    low, high = chinese_number(least), chinese_number(most)
    allowed = f"{low}人" if low == high else f"{low}至{high}人"
    said = f"{POSTS[one.post]}候选人应当比应选名额多{allowed}，现多{extra}人"
    return [Fault(said, margins)]


def proxy(committee: Committee, facts: Proxy, standing: Standing) -> Finding:
    """委托投票: in writing, to whom the law allows, no more than it allows."""
    blanks = committee.blanks
    holder = governing(standing, blanks.proxy)
    if holder is None:
        return standing.nothing(blanks.proxy)
    limit = governing(standing, blanks.proxy_limit)
    bar = governing(standing, blanks.proxy_not_candidate)
    faults = [*_holder_faults(committee, facts, holder), *_list_faults(committee, facts, standing)]
    if bar and facts.is_candidate:
        faults.append(Fault("候选人不得接受委托投票", bar))
    if limit and facts.held > limit.amount:
        most = chinese_number(limit.amount)
        faults.append(Fault(f"每人接受委托不得超过{most}人，现有{facts.held}人", limit))
    return judge(
        standing,
        [value for value in (holder, limit) if value],
        faults,
        fine="委托投票符合规定",
        computed={"held": facts.held, **({"most": limit.amount} if limit else {})},
        steps=outdated(standing, blanks.proxy, blanks.proxy_limit),
    )


def _holder_faults(committee: Committee, facts: Proxy, holder: Value[Holder]) -> list[Fault]:
    faults = []
    if not facts.is_in_writing:
        faults.append(Fault("委托投票应当书面提出", holder))
    if not facts.is_fellow_voter:
        faults.append(Fault(f"受委托人应当是{committee.place}有选举权的人", holder))
    if holder.amount is Holder.RELATIVES and not facts.is_close_relative:
        faults.append(Fault("只能委托近亲属代为投票", holder))
    return faults


def _list_faults(committee: Committee, facts: Proxy, standing: Standing) -> list[Fault]:
    published = governing(standing, committee.blanks.proxy_published)
    if published is None or facts.is_list_published:
        return []
    if facts.is_list_published is None:
        said = "委托人和受委托人的名单是否公布，应当查明"
        return [Fault(said, published, Level.NEEDS_HUMAN)]
    return [Fault("应当公布委托人和受委托人的名单", published)]
