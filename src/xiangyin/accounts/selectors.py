"""Questions about accounts and hats.

Who one is comes before where one may read, so hats are read everywhere here and only here;
administrators' questions carry their own division, because their requests run in no scope at all.
"""

from datetime import date, datetime, time, timedelta

from django.core.cache import cache
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from xiangyin.accounts.models import Grant, User
from xiangyin.accounts.permissions import AccountsPerm
from xiangyin.congress.models import Congress, Deputy, Unit
from xiangyin.core.actors import Actor, Role
from xiangyin.core.errors import NotFound
from xiangyin.core.models import AuditEntry
from xiangyin.core.permissions import require
from xiangyin.core.scope import everywhere, scope, under
from xiangyin.places.models import Division

PLACE_NAME_SECONDS = 300


def in_force(on: date) -> Q:
    """Return the condition "this hat is worn on the day `on`"."""
    return Q(Q(until_on=None) | Q(until_on__gt=on), from_on__lte=on)


def not_ended(on: date) -> Q:
    """Return the condition "worn on the day `on`, or later"."""
    return Q(until_on=None) | Q(until_on__gt=on)


def hats_of(user: User, on: date) -> list[Grant]:
    """Return the hats the account may wear today, the oldest first."""
    with everywhere(reason="who one is comes before where one may read"):
        grants = list(Grant.objects.filter(in_force(on), user=user).order_by("from_on", "id"))
    for grant in grants:
        grant.user = user
    return grants


def hat_of(user: User, grant_id: int | None, on: date) -> Grant | None:
    """Return this very hat of the account if it may be worn today."""
    return next((hat for hat in hats_of(user, on) if hat.pk == grant_id), None)


def roles_of(user: User, on: date) -> set[Role]:
    """Return the roles the account holds, or will hold, from the day `on`."""
    with everywhere(reason="hats exclude one another wherever they are worn"):
        held = Grant.objects.filter(not_ended(on), user=user)
        return {Role(role) for role in held.values_list("role", flat=True)}


def place_name(division_code: str) -> str:
    """Return what the place is called; kept for five minutes, as every page shows it."""
    if not division_code:
        return ""
    key = f"place-name:{division_code}"
    name = cache.get(key)
    if name is None:
        with everywhere(reason="the name of one's own place"):
            place = Division.objects.filter(code=division_code).order_by("-from_on").first()
        name = place.name if place else ""
        cache.set(key, name, PLACE_NAME_SECONDS)
    return str(name)


def users_for(actor: Actor, text: str = "") -> QuerySet[User]:
    """Return the accounts an administrator keeps, those whose names hold `text`."""
    require(actor, AccountsPerm.SEE_USERS)
    users = User.objects.filter(under(actor.division_code))
    if text:
        users = users.filter(Q(username__icontains=text) | Q(display_name__icontains=text))
    return users.order_by("-id")


def user_for(actor: Actor, user_id: int) -> User:
    """Return one account the administrator keeps; another's does not exist for them."""
    user = User.objects.filter(under(actor.division_code), pk=user_id).first()
    if user is None:
        raise NotFound(_("没有这个账号，或者它不归您这一级管理。"))
    return user


def grants_for(actor: Actor, user: User) -> list[Grant]:
    """Return all hats of an account, past ones too, that an administrator may see."""
    with scope(actor.division_code):
        grants = Grant.objects.filter(user=user).select_related("person", "unit")
        return list(grants.order_by("-from_on", "-id"))


def grant_for(actor: Actor, grant_id: int) -> Grant:
    """Return one hat within the actor's division."""
    with scope(actor.division_code):
        grant = Grant.objects.filter(pk=grant_id).select_related("user").first()
    if grant is None:
        raise NotFound(_("没有这个身份，或者它不归您这一级管理。"))
    return grant


def deputy_grants_for(actor: Actor, on: date) -> list[Grant]:
    """Return the deputies' hats of the actor's own congress, in stroke order."""
    with scope(actor.division_code):
        grants = Grant.objects.filter(
            in_force(on),
            role=Role.DEPUTY,
            division_code=actor.division_code,
            user__is_active=True,
        )
        return list(grants.select_related("user").order_by("person__stroke_key", "id"))


def office_phone(division_code: str) -> str:
    """Return the congress office's telephone, for the slip a deputy takes home."""
    with scope(division_code):
        found = Congress.objects.filter(division_code=division_code).values_list("phone", flat=True)
        return found.first() or ""


def places_for(actor: Actor, text: str, on: date) -> list[Division]:
    """Return at most twenty places whose code is `text` or whose name holds it."""
    with scope(actor.division_code):
        places = Division.objects.in_force(on).exclude(level=Division.Level.VILLAGE)
        found = places.filter(Q(code=text) | Q(name__contains=text))
        return list(found.order_by("code", "id")[:20])


def is_place(actor: Actor, division_code: str, on: date) -> bool:
    """Say whether the actor's division holds this place today ("" is the installation)."""
    if not division_code:
        return actor.division_code == ""
    with scope(actor.division_code):
        return bool(Division.objects.in_force(on).filter(code=division_code).exists())


def deputies_at(actor: Actor, division_code: str) -> list[Deputy]:
    """Return the sitting deputies of that congress, whom a deputy's hat may name."""
    with scope(actor.division_code):
        deputies = Deputy.objects.in_office().filter(division_code=division_code)
        return list(deputies.select_related("person").by_strokes())


def units_at(actor: Actor, division_code: str) -> list[Unit]:
    """Return the handling units of that place, one of which a unit's hat names."""
    with scope(actor.division_code):
        units = Unit.objects.filter(division_code=division_code, is_active=True)
        return list(units.order_by("kind", "name", "id"))


def trail_for(
    actor: Actor, *, place: str = "", who: str = "", code: str = "", day: date | None = None
) -> QuerySet[AuditEntry]:
    """Return the trail of the auditor's division, narrowed."""
    require(actor, AccountsPerm.SEE_TRAIL)
    entries = AuditEntry.objects.filter(under(actor.division_code))
    if place:
        entries = entries.filter(division_code=place)
    if who:
        entries = entries.filter(actor_name=who)
    if code:
        entries = entries.filter(code=code)
    if day:
        midnight = timezone.make_aware(datetime.combine(day, time.min))
        entries = entries.filter(at__gte=midnight, at__lt=midnight + timedelta(days=1))
    return entries
