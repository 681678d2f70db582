"""Put on record who sits on the presidium, and when they leave it."""

from datetime import date, datetime

from django.db import transaction

from xiangyin.congress.models import PresidiumMember
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors.bodies import presidium_member_found, presidium_members
from xiangyin.congress.selectors.deputies import deputy_found
from xiangyin.congress.services.keeping import Invalid, keep
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.permissions import require
from xiangyin.core.text.dates import format_date


@transaction.atomic
def presidium_appoint(
    *,
    actor: Actor,
    deputy_id: int,
    post: str,
    on: date,
    at: datetime,
    is_full_time: bool = False,
    other_posts: str = "",
    holds_administrative_post: bool = False,
) -> PresidiumMember:
    """Put a presidium member on record (S044). A doubtful post or number is shown, not barred:
    the record must be able to say what is (S383)."""
    deputy = deputy_found(actor, deputy_id)
    require(actor, CongressPerm.KEEP_PRESIDIUM, deputy)
    if not deputy.is_in_office:
        raise Invalid(f"{deputy}的代表资格已经终止。", hint="主席团成员应从在任代表中产生。")
    if post == PresidiumMember.Post.CHAIR:
        _refuse_second_chair(deputy.term_id, presidium_members(deputy.term, on=on))
    member = PresidiumMember(
        division_code=deputy.division_code,
        term=deputy.term,
        deputy=deputy,
        post=post,
        is_full_time=is_full_time,
        other_posts=other_posts,
        holds_administrative_post=holds_administrative_post,
        from_on=on,
    )
    keep(member)
    after = {"post": post, "from_on": on, "other_posts": other_posts}
    record(actor, "congress.presidium_appointed", member, at=at, after=after)
    return member


def _refuse_second_chair(term_id: int, sitting: list[PresidiumMember]) -> None:
    chair = next((m for m in sitting if m.post == PresidiumMember.Post.CHAIR), None)
    if chair is not None:
        raise Invalid(f"现任主席是{chair.deputy}。", hint="请先登记原主席卸任，再登记新主席。")


@transaction.atomic
def presidium_edit(
    *,
    actor: Actor,
    member_id: int,
    is_full_time: bool,
    other_posts: str,
    holds_administrative_post: bool,
    at: datetime,
) -> PresidiumMember:
    """Correct whether a member works full time and what other posts are held (S381)."""
    member = presidium_member_found(actor, member_id)
    require(actor, CongressPerm.KEEP_PRESIDIUM, member)
    names = ("is_full_time", "other_posts", "holds_administrative_post")
    before = {name: getattr(member, name) for name in names}
    member.is_full_time = is_full_time
    member.other_posts = other_posts
    member.holds_administrative_post = holds_administrative_post
    keep(member, names)
    after = {name: getattr(member, name) for name in names}
    record(actor, "congress.presidium_edited", member, at=at, before=before, after=after)
    return member


@transaction.atomic
def presidium_end(*, actor: Actor, member_id: int, on: date, at: datetime) -> PresidiumMember:
    """Put on record that a member has left the presidium; the seat as deputy stays."""
    member = presidium_member_found(actor, member_id)
    require(actor, CongressPerm.KEEP_PRESIDIUM, member)
    if member.until_on is not None:
        day = format_date(member.until_on)
        raise Invalid(f"{member.deputy}已于{day}卸任。", hint="不必重复登记。")
    if on < member.from_on:
        raise Invalid("卸任日期早于任职日期。", hint="请核对日期。")
    member.until_on = on
    keep(member, ["until_on"])
    record(actor, "congress.presidium_ended", member, at=at, after={"until_on": on})
    return member
