"""What people of 青石镇 said of last year's handling: the groups' appraisal, the award."""

from xiangyin.cli.demo.people import TOWN
from xiangyin.cli.demo.world import World, act
from xiangyin.congress.models import DeputyGroup, GroupMember, Unit
from xiangyin.core.scope import scope
from xiangyin.insight import services
from xiangyin.insight.models import AwardReview

# group's place in the list: five scores, words
RETURNED = [
    ((5, 4, 4, 4, 3), "见面比去年多，路灯、公厕办得快；列入计划的要说清哪年办。"),
    ((4, 4, 5, 4, 4), ""),
    ((4, 3, 4, 3, 3), "县里部门答复偏慢，建议人大多催几次。"),
]


def yearly_make(world: World) -> None:
    """Three groups have returned their forms; one unit is to be commended."""
    office, congress = world.office(TOWN), world.congresses[TOWN]
    with scope(TOWN):
        groups = list(DeputyGroup.objects.filter(term=world.terms[TOWN]).order_by("id"))
        sizes = {g.pk: GroupMember.objects.filter(group=g, until_on=None).count() for g in groups}
        unit = Unit.objects.get(division_code=TOWN, name="村镇建设办公室")
    at, year = world.moment(2), world.today.year
    for group, (points, remark) in zip(groups, RETURNED, strict=False):
        returned = services.Returned(world.day(3), sizes[group.pk], *points, remark)
        act(
            services.appraisal_record,
            office,
            congress=congress,
            year=year,
            group_id=group.pk,
            returned=returned,
            at=at,
        )
    review = services.Review(
        attention="good",
        measures="good",
        timeliness="fair",
        decision=AwardReview.Decision.AWARDED,
        note="主要负责人件件上门，路灯重新办理后两周内修复。",
    )
    given = {"congress": congress, "year": year, "unit_id": unit.pk, "review": review}
    act(services.award_review_set, office, at=at, **given)
