"""Officers who leave: resigned, recalled, no longer deputies; and who acts meanwhile."""

from xiangyin.law.blanks import offices as blanks
from xiangyin.law.blanks.session_duties import MAJORITY
from xiangyin.law.counting import Share
from xiangyin.law.facts import (
    ActingChair,
    OfficeRecallMotion,
    OfficeRecallVote,
    OfficeResignation,
    PostLoss,
)
from xiangyin.law.facts.base import CongressFacts
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import Acting, Value
from xiangyin.law.standing import Standing

from . import whole
from .duties import Fault, judge, unless
from .rule import AnyRule, Rule


def resignation(facts: OfficeResignation, standing: Standing) -> Finding:
    """The congress decides; one province's older rule lets the presidium accept (digest §X 3)."""
    value, majority = standing.value(blanks.RESIGNATION_DECIDED), standing.value(MAJORITY)
    if value is None or majority is None:
        return standing.nothing(blanks.RESIGNATION_DECIDED)
    if facts.decided_by == "presidium":
        local = standing.value(blanks.PRESIDIUM_ACCEPTS)
        faults = [Fault("辞职应当由人民代表大会决定是否接受，主席团不能单独接受", value)]
        if local:
            said = "主席团接受辞职的，应当报人民代表大会确认；地方组织法规定由大会决定是否接受"
            faults = [Fault(said, one, Level.WARNING) for one in (local, value)]
        return judge(standing, [], faults, fine="")
    if facts.votes_for is None:
        raise FactsError("votes_for", "由人民代表大会决定的，应当给出赞成票数")
    return judge(
        standing,
        [value, majority],
        _not_passed(facts, facts.votes_for, majority, "接受辞职"),
        fine=f"赞成{facts.votes_for}票，辞职被接受",
        steps=whole.steps_of(facts, majority.amount),
        computed={**whole.computed_of(facts, majority.amount), "votes_for": facts.votes_for},
    )


def _not_passed(facts: CongressFacts, votes: int, majority: Value[Share], what: str) -> list[Fault]:
    whole.refuse_more_than_can_act(facts, votes, "votes_for")
    if majority.amount.is_met(votes, whole.whole_of(facts)):
        return []
    needed = whole.needed_of(facts, majority.amount)
    said = f"{what}须经全体代表的{majority.amount}通过（{needed}票），得{votes}票，未通过"
    return [Fault(said, majority)]


def recall_motion(facts: OfficeRecallMotion, standing: Standing) -> Finding:
    """In session; the presidium, or one fifth of all deputies; reasons; a right to answer."""
    value, reason = standing.value(blanks.RECALL_MOVERS), standing.value(blanks.RECALL_REASON)
    defence = standing.value(blanks.RECALL_DEFENCE)
    if value is None or reason is None or defence is None:
        return standing.nothing(blanks.RECALL_MOVERS)
    share = value.amount
    whole.refuse_more_than_can_act(facts, facts.movers, "movers")
    faults = []
    too_few = not share.is_met(facts.movers, whole.whole_of(facts))
    if facts.mover == "deputies" and too_few:
        needed = whole.needed_of(facts, share)
        said = f"罢免案须有{share}代表联名（{needed}人），现有{facts.movers}人"
        faults.append(Fault(said, value))
    if not facts.is_in_session:
        faults.append(Fault("罢免案应当在人民代表大会举行会议的时候提出", value))
    if not facts.states_reason:
        faults.append(Fault("罢免案应当写明罢免理由", reason))
    faults += unless(facts.may_defend, "被提出罢免的人员有权提出申辩意见", defence)
    if facts.has_written_defence and not facts.is_defence_printed:
        faults.append(Fault("书面申辩意见应当由主席团印发会议", defence))
    return judge(
        standing,
        [value, reason, defence],
        faults,
        fine="罢免案符合提出条件，由主席团提请大会审议",
        steps=whole.steps_of(facts, share),
        computed={**whole.computed_of(facts, share), "movers": facts.movers},
    )


def recall_vote(facts: OfficeRecallVote, standing: Standing) -> Finding:
    """More than half of all deputies; secret in Chongqing, and by default (digest §A)."""
    majority = standing.value(MAJORITY)
    if majority is None:
        return standing.nothing(MAJORITY)
    faults = _not_passed(facts, facts.votes_for, majority, "罢免")
    secret = standing.value(blanks.RECALL_SECRET)
    if not facts.is_secret and secret:
        faults.append(Fault("罢免案的表决应当采取无记名投票的方式", secret))
    elif not facts.is_secret:
        said = "罢免案宜采用无记名投票表决，法律没有明确（默认）"
        faults.append(Fault(said, majority, Level.WARNING))
    return judge(
        standing,
        [majority, secret] if secret else [majority],
        faults,
        fine=f"赞成{facts.votes_for}票，罢免案通过",
        steps=whole.steps_of(facts, majority.amount),
        computed={**whole.computed_of(facts, majority.amount), "votes_for": facts.votes_for},
    )


def post_loss(facts: PostLoss, standing: Standing) -> Finding:
    """No longer a deputy, no longer chair; announced by the presidium."""
    blank, how = {
        "recall": (blanks.RECALL_ENDS_POST, "代表职务被罢免"),
        "resignation": (blanks.RESIGNATION_ENDS_POST, "辞去代表职务被接受"),
        "termination": (blanks.TERMINATION_ENDS_POST, "代表资格终止"),
    }[facts.lost_by]
    said = f"{how}的，主席、副主席的职务相应终止或者撤销"
    value = standing.value(blank)
    if value:
        ended = facts.is_post_ended
        announced = unless(facts.is_announced, "主席、副主席职务的终止应当予以公告", value)
        faults = announced if ended else [Fault(said, value)]
        return judge(standing, [value], faults, fine="主席、副主席的职务已经终止并公告")
    chairs = standing.value(blanks.CHAIRS_OF_DEPUTIES)
    if chairs is None or facts.lost_by != "termination":
        return standing.nothing(blank)
    # no text says so of a mandate that ends; but a chair is elected out of the deputies
    faults = [] if facts.is_post_ended else [Fault(said, chairs, Level.WARNING)]
    return judge(standing, [chairs], faults, fine="主席、副主席的职务已经终止")


def acting_chair(facts: ActingChair, standing: Standing) -> Finding:
    """National law says nothing for a township; three provinces do, in two ways."""
    value = standing.value(blanks.ACTING_CHAIR)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定乡镇人大代理主席的人选。")
    if value.amount is Acting.VICE_CHAIR:
        said = "主席因故不能履行职责的，由副主席代理"
        faults = [] if facts.acting == "vice_chair" else [Fault(said, value)]
        return judge(standing, [value], faults, fine="由副主席代理主席职责")
    said = "代理人选应当由主席团在主席团成员中决定"
    faults = [Fault(said, value)] if facts.acting == "other" else []
    faults += unless(facts.chosen_by_presidium, "代理人选应当由主席团决定", value)
    return judge(standing, [value], faults, fine="代理人选由主席团在成员中决定")


RULES: tuple[AnyRule, ...] = (
    Rule(
        "office.resignation",
        "主席、副主席和乡镇长的辞职",
        OfficeResignation,
        resignation,
        (blanks.RESIGNATION_DECIDED, MAJORITY, blanks.PRESIDIUM_ACCEPTS),
    ),
    Rule(
        "office.recall_motion",
        "罢免案的提出",
        OfficeRecallMotion,
        recall_motion,
        (blanks.RECALL_MOVERS, blanks.RECALL_REASON, blanks.RECALL_DEFENCE),
    ),
    Rule(
        "office.recall_vote",
        "罢免案的表决",
        OfficeRecallVote,
        recall_vote,
        (MAJORITY, blanks.RECALL_SECRET),
    ),
    Rule(
        "office.post_loss",
        "失去代表资格的主席、副主席",
        PostLoss,
        post_loss,
        (
            blanks.CHAIRS_OF_DEPUTIES,
            blanks.RECALL_ENDS_POST,
            blanks.RESIGNATION_ENDS_POST,
            blanks.TERMINATION_ENDS_POST,
        ),
    ),
    Rule("office.acting_chair", "代理主席", ActingChair, acting_chair, (blanks.ACTING_CHAIR,)),
)
