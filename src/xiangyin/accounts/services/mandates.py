"""A deputy's hat ends with the mandate."""

from datetime import date

from django.db import transaction
from django.db.models import Q

from xiangyin.accounts.events import GrantEnded
from xiangyin.accounts.models import Grant
from xiangyin.congress.models import Deputy
from xiangyin.core.actors import Role, job_actor
from xiangyin.core.audit.services import record
from xiangyin.core.events import announce
from xiangyin.core.scope import everywhere

JOB = "代表资格变动"


@transaction.atomic
def grants_follow_mandate(*, deputy_id: int, on: date) -> list[Grant]:
    """End the deputy's hats in that congress, unless the person sits there in another term.

    Suspension ends nothing: a suspended deputy may read, and the verbs themselves refuse.
    """
    with everywhere(reason="the hat is taken wherever it was given"):
        deputy = Deputy.objects.get(pk=deputy_id)
        place, person = deputy.division_code, deputy.person_id
        seats = Deputy.objects.filter(division_code=place, person_id=person)
        if seats.exclude(status=Deputy.Status.ENDED).exists():
            return []
        worn = Grant.objects.filter(
            Q(until_on=None) | Q(until_on__gt=on),
            role=Role.DEPUTY,
            division_code=place,
            person_id=person,
        ).select_related("user")
        ended = list(worn.select_for_update(of=("self",), no_key=True).order_by("id"))
        if not ended:
            return []
        at = deputy.status_changes.latest("recorded_at", "id").recorded_at
    for grant in ended:
        before = {"until_on": grant.until_on}
        grant.until_on = on
        grant.save(update_fields=["until_on"])
        record(
            job_actor(JOB, place),
            "accounts.grant_ended",
            grant,
            at=at,
            before=before,
            after={"user": grant.user.username, "until_on": on},
        )
        announce(GrantEnded(grant.pk))
    return ended
