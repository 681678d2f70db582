"""A township whose records hold everything that must never be read by the public."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from xiangyin import law
from xiangyin.casework import services as casework
from xiangyin.casework.models import (
    Assignment,
    Case,
    CaseParty,
    Commitment,
    Contact,
    Feedback,
    ReplyPoint,
    Round,
)
from xiangyin.casework.testing import (
    BASICALLY,
    DISSATISFIED,
    SATISFIED,
    World,
    accept,
    answer,
    judge,
    meet,
)
from xiangyin.congress.models import Congress, Unit
from xiangyin.congress.testing import (
    Town,
    deputy_actor,
    make_group,
    make_presidium_member,
    town,
    unit_actor,
)
from xiangyin.core.scope import scope
from xiangyin.core.testing import LIN, TOWN, moment
from xiangyin.suggestions import services
from xiangyin.suggestions.models import Category, Suggestion
from xiangyin.suggestions.services.steps import text_index
from xiangyin.suggestions.testing import hand_over, motion, register, submit, words

OFFICE_PHONE = "0579-88880000"  # the one number that is shown, on purpose
MOBILE, LANDLINE = "13912345678", "0579-87654321"
ID_NUMBER = "33079919750308123X"
EMAIL = "zhang.san@mail.example"
BIRTH = "出生日期1975年3月8日"
COMMENT = "评语只给人大看：拖了三个月才来人"
REASON = "重复办理的内情不外传"
PLANTED = f"联系人张某，电话{MOBILE}，座机{LANDLINE}，邮箱{EMAIL}，身份证{ID_NUMBER}，{BIRTH}。"

PUBLIC = "关于清淤东风渠二支渠的建议"
MERGED = "关于修复二支渠塌口的建议"
ROADS = "关于加固上塘桥护栏的建议"
HIDDEN = {
    "registered": "关于甲处未公开事项的建议",
    "draft": "关于乙处草稿事项的建议",
    "submitted": "关于丙处待审事项的建议",
    "declined": "关于丁处不受理事项的建议",
    "withdrawn": "关于戊处已撤回事项的建议",
    "unpublished": "关于己处停止公开事项的建议",
    "merged": "关于庚处并案未公开事项的建议",
    "motion": "关于辛处撤回事项的议案",
}


@dataclass(frozen=True)
class Published:
    """The town and its suggestions by what became of them."""

    town: Town
    case: World
    public: Suggestion
    merged: Suggestion
    roads: Suggestion
    hidden: dict[str, Suggestion]


def publish(suggestion: Suggestion) -> Suggestion:
    """Cleared by the chair and shown."""
    return services.suggestion_publish(
        actor=LIN, suggestion_id=suggestion.pk, cleared_by="陈主席", at=moment("2026-09-06")
    )


def publish_world() -> Published:
    """Everything through the real verbs; texts that people type later are planted."""
    with scope(TOWN):
        here = town()
        _plant_people(here)
        public = _raise(here, PUBLIC, joint=[here.zhao], situation=f"渠道淤塞，{LANDLINE}可问。")
        merged = _raise(here, MERGED, lead=here.ma)
        hidden = {"merged": _raise(here, HIDDEN["merged"], lead=here.sun)}
        for other in (merged, hidden["merged"]):
            services.suggestion_merge(
                actor=LIN,
                suggestion_id=other.pk,
                into_id=public.pk,
                reason="同一条渠道",
                at=moment("2026-09-04"),
            )
        hand_over(here, public)
        case = World(here, public.case)
        _handle(case)
        roads = _raise(here, ROADS, lead=here.qian, name="道路交通")
        hand_over(here, roads, unit=here.roads)
        for shown in (public, merged, roads):
            shown.refresh_from_db()
            publish(shown)
        hidden |= _hide(here)
        return Published(here, case, public, merged, roads, hidden)


def _plant_people(here: Town) -> None:
    Congress.objects.update(phone=OFFICE_PHONE)
    for deputy in here.deputies:
        deputy.workplace = f"青石镇上塘村幸福路8幢2单元301室，{MOBILE}"
        deputy.note = f"{ID_NUMBER} {EMAIL}"
        deputy.save()
    Unit.objects.update(phone=LANDLINE, contact="水利员小周", leader="吴主任")
    make_group(term=here.term, members=[here.zhang, here.zhao], leader=here.zhang)
    make_presidium_member(deputy=here.zhao)


def _raise(here: Town, title: str, **given: Any) -> Suggestion:
    text = words(title=title, **{k: given.pop(k) for k in ("situation",) if k in given})
    return register(here, text=text, **given)


def _handle(case: World) -> None:
    """Answered with a plan, judged by all, promise planted; then nothing is due but the promise."""
    point = casework.PointEntry(
        "何时清淤", ReplyPoint.Outcome.PLANNED, f"今冬清淤。{PLANTED}", date(2027, 3, 31)
    )
    accept(case)
    meet(case)
    answer(case, points=[point])
    for party in case.case.parties.select_related("deputy").order_by("id"):
        grade = BASICALLY if party.deputy_id == case.town.zhao.pk else SATISFIED
        judge(case, party.deputy, grade, comment=COMMENT)
    Commitment.objects.filter(case=case.case).update(text=f"清淤1.1公里。{PLANTED}")


def _hide(here: Town) -> dict[str, Suggestion]:
    at = moment("2026-09-07")
    hidden = {"registered": _raise(here, HIDDEN["registered"], lead=here.zhang)}
    hidden["draft"] = services.suggestion_start(
        actor=deputy_actor(here.zhang),
        lead_id=here.zhang.pk,
        kind=Suggestion.Kind.SUGGESTION,
        text=words(title=HIDDEN["draft"]),
        at=at,
    )
    hidden["submitted"] = submit(here.zhang, text=words(title=HIDDEN["submitted"]))
    hidden["declined"] = services.suggestion_decline(
        actor=LIN,
        suggestion_id=submit(here.zhang, text=words(title=HIDDEN["declined"])).pk,
        ground=law.exclusion_grounds(date(2026, 9, 7), TOWN)[0].code,
        explanation="这是个人事务，请到便民中心办理。",
        on=date(2026, 9, 7),
        at=at,
    )
    hidden["withdrawn"] = services.suggestion_withdraw(
        actor=deputy_actor(here.zhang),
        suggestion_id=submit(here.zhang, text=words(title=HIDDEN["withdrawn"])).pk,
        reason="已经解决",
        at=at,
    )
    hidden["unpublished"] = publish(_raise(here, HIDDEN["unpublished"], lead=here.zhang))
    services.suggestion_unpublish(
        actor=LIN, suggestion_id=hidden["unpublished"].pk, reason="内容有误，待核", at=at
    )
    hidden["motion"] = _withdrawn_motion(here)
    return hidden


def _withdrawn_motion(here: Town) -> Suggestion:
    """A motion that was published and then taken back by all who moved it."""
    moved = publish(motion(here))
    Suggestion.objects.filter(pk=moved.pk).update(title=HIDDEN["motion"])
    return services.suggestion_withdraw(
        actor=deputy_actor(here.zhang),
        suggestion_id=moved.pk,
        reason="另行提出",
        at=moment("2026-01-17 15:00"),
    )


def answer_roads(world: Published, **given: Any) -> World:
    """The roads office meets the deputy and answers about the bridge."""
    case = World(world.town, world.roads.case)
    unit, at, on = world.town.roads, moment("2026-10-20 10:00"), date(2026, 10, 20)
    which: dict[str, Any] = {"assignment_id": case.assignment(unit).pk, "at": at}
    actor = unit_actor(unit)
    casework.assignment_accept(actor=actor, on=on, **which)
    casework.contact_log(
        actor=actor,
        party_id=case.case.parties.get().pk,
        way=Contact.Way.VISIT,
        on=on,
        place="上塘桥",
        people="小周",
        note="内情：上门说明",
        **which,
    )
    point = casework.PointEntry("护栏", ReplyPoint.Outcome.CANNOT, "内情：荷载为机要数据。")
    entry = casework.ReplyEntry(
        points=[point], mark_code="C", contact="水利员小周", phone=LANDLINE, **given
    )
    casework.reply_draft(actor=actor, entry=entry, **which)
    reply = casework.reply_submit(actor=actor, signed_by="吴主任", on=on, **which)
    casework.reply_issue(actor=LIN, reply_id=reply.pk, number_text="", on=on, at=at)
    return case


def publish_many(here: Town, number: int) -> list[Suggestion]:
    """As many answered and published suggestions, written directly: for pages of many rows."""
    with scope(here.congress.division_code):
        subject = Category.objects.get_or_create(
            division_code=here.congress.division_code,
            congress=here.congress,
            name="人居环境",
            defaults={"position": 99},
        )[0]
        return [_published_directly(here, subject, n) for n in range(number)]


def _published_directly(here: Town, subject: Category, n: int) -> Suggestion:
    code, on = here.congress.division_code, date(2026, 5, 6)
    number = 1000 + Suggestion.objects.filter(congress=here.congress).count()
    text = f"闭会〔2026〕{number}号"
    case = Case.objects.create(
        division_code=code,
        congress=here.congress,
        kind="suggestion",
        number_text=text,
        title=f"关于第{n}处路灯的建议",
        stage=Case.Stage.REVIEW,
        result=Case.Result.DONE if n % 2 else Case.Result.EXPLAINED,
        opened_on=on,
        handed_over_on=on,
        reply_due_on=date(2026, 8, 6),
        replied_on=date(2026, 8, 1),
    )
    handled = Round.objects.create(
        division_code=code, case=case, number=1, started_on=on, ended_on=date(2026, 9, 1)
    )
    Assignment.objects.create(
        division_code=code,
        case=case,
        round=handled,
        unit=here.station,
        role=Assignment.Role.LEAD,
        state=Assignment.State.ACCEPTED,
        assigned_on=on,
    )
    party = CaseParty.objects.create(
        division_code=code, case=case, deputy=here.qian, is_lead=True, item_text=text
    )
    Feedback.objects.create(
        division_code=code,
        round=handled,
        party=party,
        attitude=SATISFIED,
        result=SATISFIED if n % 3 else DISSATISFIED,
        comment=COMMENT,
        on=date(2026, 8, 20),
    )
    shown = Suggestion.objects.create(
        division_code=code,
        congress=here.congress,
        term=here.term,
        state=Suggestion.State.HANDED_OVER,
        lead=here.qian,
        title=f"关于第{n}处路灯的建议",
        situation="路灯不亮。",
        proposal="换灯。",
        category=subject,
        is_public=True,
        publication_cleared_by="陈主席",
        year=2026,
        number=number,
        number_text=text,
        created_at=moment("2026-05-01"),
        submitted_on=on,
        registered_on=on,
        case=case,
    )
    text_index(shown)
    return shown
