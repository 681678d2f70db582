"""全体代表: the base of the quorums and majorities of a congress.

The law does not say whether it means the deputies in office or the quota; the default is
those in office, both are shown. The suspended stay in the base and take no part (digest §A).
"""

from xiangyin.law.counting import Share
from xiangyin.law.facts.base import CongressFacts
from xiangyin.law.findings import Computed, FactsError


def whole_of(facts: CongressFacts) -> int:
    """How many deputies a share is reckoned of."""
    if facts.deputies < 1:
        raise FactsError("deputies", "实有代表至少一人")
    if facts.seats is not None and facts.seats < facts.deputies:
        raise FactsError("deputies", f"实有代表{facts.deputies}人，多于代表名额{facts.seats}名")
    if facts.suspended > facts.deputies:
        raise FactsError("suspended", "暂停执行代表职务的人数多于实有代表")
    if facts.base == "in_office":
        return facts.deputies
    if facts.seats is None:
        raise FactsError("seats", "以代表名额为基数的，应当给出代表名额")
    return facts.seats


def refuse_more_than_can_act(facts: CongressFacts, count: int, field: str) -> None:
    """Nobody but deputies in office who are not suspended sits, signs or votes."""
    able = facts.deputies - facts.suspended
    if count > able:
        raise FactsError(field, f"{count}人，多于能够执行职务的代表{able}人")


def needed_of(facts: CongressFacts, share: Share) -> int:
    return share.least(whole_of(facts))


def computed_of(facts: CongressFacts, share: Share) -> dict[str, Computed]:
    """The base and what the share takes of it, by the quota too where it is known."""
    computed: dict[str, Computed] = {"whole": whole_of(facts), "needed": needed_of(facts, share)}
    if facts.seats is not None:
        computed["needed_in_office"] = share.least(facts.deputies)
        computed["needed_of_quota"] = share.least(facts.seats)
    return computed


def steps_of(facts: CongressFacts, share: Share) -> list[str]:
    """The sum as it is shown: the base that governs, then the other one."""
    in_office = f"实有代表{facts.deputies}人计算，{share}为{share.least(facts.deputies)}人"
    if facts.base == "in_office":
        steps = [f"全体代表按{in_office}（法律没有明确，默认按实有人数）"]
        if facts.seats is not None:
            steps.append(f"按代表名额{facts.seats}名计算，{share}为{share.least(facts.seats)}人")
    else:
        steps = [f"全体代表按代表名额{facts.seats}名计算，{share}为{needed_of(facts, share)}人"]
        steps.append(f"按{in_office}")
    if facts.suspended:
        steps.append(f"暂停执行代表职务的{facts.suspended}人计入全体代表，不能出席和表决（默认）")
    return steps
