"""Models to facts to findings: what the law says of this room's matters."""

from datetime import date
from typing import Literal

from xiangyin import law
from xiangyin.congress.models import Congress, Deputy, DeputyGroup, PresidiumMember, Term
from xiangyin.law import facts

OFFICE_OF: dict[str, facts.deputies.Office] = {
    PresidiumMember.Post.CHAIR: "chair",
    PresidiumMember.Post.VICE_CHAIR: "vice_chair",
    PresidiumMember.Post.MEMBER: "presidium_member",
}


def _level(term: Term) -> Literal["township", "county"]:
    return "township" if term.congress.is_township else "county"


def _is_chair(deputy: Deputy, on: date) -> bool:
    """主席 or 副主席 on that day."""
    leading = (PresidiumMember.Post.CHAIR, PresidiumMember.Post.VICE_CHAIR)
    posts = deputy.presidium_posts.filter(post__in=leading, from_on__lte=on)
    return posts.exclude(until_on__lte=on).exists()


def presidium_size(congress: Congress, term: Term, members: int, *, on: date) -> law.Finding | None:
    """Whether the presidium has the number the place's rule asks for; None for a county."""
    if not congress.is_township:
        return None
    told = facts.PresidiumSize(
        members=members, deputies=term.seats, population=congress.population or None
    )
    try:
        return law.decide(told, on=on, place=congress.division_code)
    except law.FactsError:
        return law.Finding(
            rule="congress.presidium_size",
            level=law.Level.NEEDS_HUMAN,
            sentence="主席团人数较多，是否符合规定要看人口数，请先在机构人员页填写本地人口数。",
        )


def concurrent_post(member: PresidiumMember, *, on: date) -> law.Finding:
    """Whether the member may hold the other post (S383)."""
    told = facts.ConcurrentPost(
        level=_level(member.term),
        office=OFFICE_OF[member.post],
        holds_administrative_post=member.holds_administrative_post,
    )
    return law.decide(told, on=on, place=member.division_code)


def group_size(group: DeputyGroup, members: int, *, on: date) -> law.Finding:
    """Whether so many deputies may form a group."""
    return law.decide(facts.DeputyGroup(deputies=members), on=on, place=group.division_code)


def suspension(deputy: Deputy, cause: str, *, on: date) -> law.Finding:
    """Whether the cause suspends the mandate."""
    told = facts.Suspension(
        level=_level(deputy.term),
        is_in_custody=cause == "in_custody",
        is_serving_sentence=cause == "serving_sentence",
    )
    return law.decide(told, on=on, place=deputy.division_code)


def termination(
    deputy: Deputy, cause: str, *, absences: int, has_left: bool, on: date
) -> law.Finding:
    """Whether the cause ends the mandate."""
    told = facts.Termination(
        level=_level(deputy.term),
        cause=cause,
        unapproved_absences=absences,
        has_left_division=has_left,
    )
    return law.decide(told, on=on, place=deputy.division_code)


def resignation(
    deputy: Deputy, *, is_in_writing: bool, votes: int, members: int, on: date
) -> law.Finding:
    """Whether the resignation was offered and accepted as it must be."""
    told = facts.Resignation(
        level=_level(deputy.term),
        is_in_writing=is_in_writing,
        accepted_by="congress" if deputy.term.congress.is_township else "standing_committee",
        votes=votes,
        members=members,
        is_chair=_is_chair(deputy, on),
    )
    return law.decide(told, on=on, place=deputy.division_code)


def recall(deputy: Deputy, *, votes: int, voters: int, on: date) -> law.Finding:
    """Whether the district's vote recalls the deputy."""
    told = facts.RecallVote(
        level=_level(deputy.term), votes=votes, voters=voters, is_chair=_is_chair(deputy, on)
    )
    return law.decide(told, on=on, place=deputy.division_code)
