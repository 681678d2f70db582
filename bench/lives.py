"""What became of each suggestion, as rows: cases, clocks, replies, verdicts, log, duty."""

import json
import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bench.bodies import UNITS, Place
from bench.sizes import DAYS, Size
from bench.table import Table, plain
from bench.wording import MATTERS, matter
from xiangyin.casework.models import (
    Assignment,
    Case,
    CaseParty,
    Clock,
    Commitment,
    Contact,
    Feedback,
    LogEntry,
    Press,
    Reply,
    ReplyPoint,
    Round,
)
from xiangyin.duty.models import DutyEntry
from xiangyin.suggestions.models import CoSponsor, Suggestion

SHANGHAI, UTC = ZoneInfo("Asia/Shanghai"), ZoneInfo("UTC")
GRADES = ("satisfied", "basically", "dissatisfied")
STEPS = json.dumps(["2026年9月5日交办", "加3个月"], ensure_ascii=False)
SENTENCE = "承办单位应当自交办之日起三个月内答复代表。"
CITATION = "代表法第五十一条第二款"
ANSWER = "已列入本年度计划，安排资金并落实专人负责，到现场核对后先做最急的一段，其余明年完成。"


class Lives:
    """Turns numbers into suggestions with everything that hangs on them."""

    def __init__(self, size: Size, places: list[Place], today: date, marks: dict[str, int]) -> None:
        self.size, self.places, self.today, self.marks = size, places, today, marks
        self.luck = random.Random(f"lives {size.name}")
        self.texts: list[tuple[int, str, str]] = []
        self.keys = dict.fromkeys(("round", "assignment", "reply", "party", "contact"), 0)
        self.numbers: dict[tuple[int, int], int] = {}
        self.suggestions = Table(
            Suggestion,
            "id division_code congress_id term_id session_id kind origin state lead_id title "
            "situation analysis proposal place category_id is_public publication_cleared_by year "
            "number number_text created_at submitted_on registered_on case_id",
        )
        self.cosponsors = Table(
            CoSponsor, "division_code suggestion_id deputy_id state invited_at answered_at"
        )
        self.cases = Table(
            Case,
            "id division_code congress_id kind number_text title category stage result opened_on "
            "session_closed_on handed_over_on due_on closed_on contacted_on reply_due_on "
            "replied_on judged satisfied basically dissatisfied promises",
        )
        self.parties = Table(CaseParty, "id division_code case_id deputy_id is_lead item_text")
        self.rounds = Table(Round, "id division_code case_id number started_on ended_on")
        self.assignments = Table(
            Assignment,
            "id division_code case_id round_id unit_id role state assigned_on accepted_on "
            "accepted_by finished_on",
        )
        self.clocks = Table(
            Clock,
            "division_code case_id round_id assignment_id kind rule starts_on due_on sentence "
            "steps citation met_on superseded",
        )
        self.contacts = Table(
            Contact, "id division_code assignment_id party_id on way note confirmed_on"
        )
        self.replies = Table(
            Reply,
            "id division_code assignment_id round_id state mark_id number_text submitted_on "
            "signed_by issued_on contact",
        )
        self.points = Table(ReplyPoint, "reply_id position point outcome text promised_on")
        self.feedbacks = Table(
            Feedback, "division_code round_id party_id attitude result on comment"
        )
        self.commitments = Table(
            Commitment, "division_code case_id reply_id text due_on fulfilled_on evidence"
        )
        self.presses = Table(Press, "division_code case_id step on by")
        self.log = Table(LogEntry, "division_code case_id at on by verb sentence")
        self.duty = Table(DutyEntry, "division_code deputy_id kind on in_session text source")

    def tables(self) -> list[Table]:
        return [value for value in vars(self).values() if isinstance(value, Table)]

    def live(self) -> Iterator[int]:
        """Make every suggestion, the oldest first, the townships taking turns."""
        key = 0
        for nth in range(self.size.suggestions):
            for place in self.places:
                key += 1
                self.one(key, nth, place)
                yield key

    def one(self, key: int, nth: int, place: Place) -> None:
        luck = self.luck
        age = DAYS - 1 - nth * (DAYS - 2) // self.size.suggestions
        raised = self.today - timedelta(days=age)
        lead = place.deputy + luck.randrange(place.deputies)
        other = place.deputy + (lead - place.deputy + 7) % place.deputies
        category, title, situation, analysis, proposal, where = matter(luck)
        state, number, text, session = self._numbered(key, nth, age, raised, place)
        at = moment(raised)
        has_case = state in {"registered", "handed_over"}
        self.suggestions.add(
            key, place.code, place.congress, place.term, session, "suggestion",
            "session" if session else "recess", state, lead, title, situation, analysis, proposal,
            where, place.category + CATEGORIES.index(category), state == "handed_over",
            "林秘书" if state == "handed_over" else "", raised.year if number else None, number,
            text, at, plain(raised), plain(raised) if number else None, key if has_case else None,
        )  # fmt: skip
        self.cosponsors.add(place.code, key, other, "confirmed", at, at)
        self.texts.append((key, place.code, "\n".join([title, situation, analysis, proposal])))
        for deputy, kind in ((lead, "suggestion_lead"), (other, "suggestion_joint")):
            self.duty.add(
                place.code, deputy, kind, plain(raised), bool(session), f"{text} {title}",
                f"suggestions:{key}",
            )  # fmt: skip
        if has_case:
            self._case(key, age, raised, place, (lead, other), title, category, text, state)

    def _numbered(
        self, key: int, nth: int, age: int, raised: date, place: Place
    ) -> tuple[str, int | None, str, int | None]:
        """The newest wait for screening, then for hand-over; the rest were handed over."""
        if nth >= self.size.suggestions - 6:
            return ("submitted" if nth % 3 else "returned"), None, "", None
        state = "registered" if nth >= self.size.suggestions - 10 else "handed_over"
        if nth % 2:
            run = (place.congress, raised.year)
            self.numbers[run] = number = self.numbers.get(run, 0) + 1
            return state, number, f"闭会〔{raised.year}〕{number}号", None
        session = min(9, (DAYS - age) // 182)
        run = (place.congress, session)
        self.numbers[run] = number = self.numbers.get(run, 0) + 1
        return state, number, f"十八届{session + 1}次会议第{number}号", place.session + session

    def _case(
        self, key: int, age: int, raised: date, place: Place, deputies: tuple[int, int],
        title: str, category: str, text: str, state: str,
    ) -> None:  # fmt: skip
        luck, code = self.luck, place.code
        handed = raised + timedelta(days=7)
        due = handed + timedelta(days=91)
        is_handed = state == "handed_over" and age > 7
        reply_days = luck.randrange(30, 110)
        is_replied = is_handed and age > 7 + reply_days
        replied = handed + timedelta(days=reply_days)
        is_judged = is_replied and age > 7 + reply_days + 20
        is_closed = is_judged and age > 7 + reply_days + 40
        mark = luck.choices("ABC", (55, 30, 15))[0] if is_replied else ""
        result = {"": "pending", "A": "done", "B": "planned", "C": "explained"}[mark]
        stage = stage_of(state, is_handed, is_replied, is_judged, is_closed, age)
        next_due = None if is_closed else replied + timedelta(days=30) if is_replied else due
        self.cases.add(
            key, code, place.congress, "suggestion", text, title, category, stage, result,
            plain(raised), None, plain(handed) if is_handed else None,
            plain(next_due) if next_due and stage != "review" else None,
            plain(replied + timedelta(days=35)) if is_closed else None,
            plain(handed + timedelta(days=15)) if is_replied else None,
            plain(due) if is_handed else None, plain(replied) if is_replied else None,
            0, 0, 0, 0, 0,
        )  # fmt: skip
        for deputy in deputies:
            self.keys["party"] += 1
            self.parties.add(self.keys["party"], code, key, deputy, deputy == deputies[0], text)
        self._said(code, key, raised, "open", "登记立案")
        hand_over_due = raised + timedelta(days=30)
        met = plain(handed) if is_handed else None
        self._clock(code, key, None, None, "hand_over", raised, hand_over_due, met)
        if is_handed:
            self._handled(key, place, handed, due, age)
        if is_replied:
            self._replied(key, place, deputies, handed, replied, mark, is_judged)
        if is_closed:
            self._said(code, key, replied + timedelta(days=35), "close", "办结")

    def _handled(self, key: int, place: Place, handed: date, due: date, age: int) -> None:
        code, luck = place.code, self.luck
        self.keys["round"] += 1
        self.keys["assignment"] += 1
        is_accepted = age > 12
        self.rounds.add(self.keys["round"], code, key, 1, plain(handed), None)
        accepted = plain(handed + timedelta(days=2)) if is_accepted else None
        self.assignments.add(
            self.keys["assignment"], code, key, self.keys["round"],
            place.unit + luck.randrange(len(UNITS)), "lead",
            "accepted" if is_accepted else "assigned", plain(handed), accepted, "经办人", None,
        )  # fmt: skip
        given = (code, key, self.keys["round"], self.keys["assignment"])
        self._clock(*given, "send_back", handed, handed + timedelta(days=10), accepted)
        self._clock(*given, "reply", handed, due, None)
        self._said(code, key, handed, "hand_over", "交办：农业农村办公室（主办）")
        if is_accepted:
            self._said(code, key, handed + timedelta(days=2), "accept", "农业农村办公室签收")
        if luck.random() < 0.1:
            self.presses.add(code, key, "remind", plain(due - timedelta(days=10)), "林秘书")

    def _replied(
        self, key: int, place: Place, deputies: tuple[int, int], handed: date, replied: date,
        mark: str, is_judged: bool,
    ) -> None:  # fmt: skip
        code, keys, luck = place.code, self.keys, self.luck
        keys["reply"] += 1
        keys["contact"] += 1
        last = self.assignments.rows[-1]
        self.assignments.rows[-1] = (*last[:-1], plain(replied))
        reply_clock = self.clocks.rows[-1]
        self.clocks.rows[-1] = (*reply_clock[:-2], plain(replied), False)
        met = plain(handed + timedelta(days=15))
        self.contacts.add(
            keys["contact"], code, keys["assignment"], keys["party"] - 1, met, "on_site",
            "到现场看了情况", met,
        )  # fmt: skip
        self.replies.add(
            keys["reply"], code, keys["assignment"], keys["round"], "issued", self.marks[mark],
            f"演示函〔{replied.year}〕{key}号", plain(replied), "主任", plain(replied), "小周",
        )  # fmt: skip
        promised = plain(replied + timedelta(days=120)) if mark == "B" else None
        self.points.add(
            keys["reply"], 1, "何时解决", "planned" if promised else "done", ANSWER, promised
        )
        self.points.add(keys["reply"], 2, "以后怎样管护", "done", ANSWER, None)
        if promised:
            kept = replied + timedelta(days=100)
            is_kept = kept < self.today and luck.random() < 0.8
            self.commitments.add(
                code, key, keys["reply"], ANSWER, promised, plain(kept) if is_kept else None, ""
            )
            self.cases.rows[-1] = (*self.cases.rows[-1][:-1], 1)
        self._said(code, key, handed + timedelta(days=15), "contact", "与代表现场察看沟通")
        self._said(code, key, replied, "issue_reply", f"农业农村办公室答复代表（{mark}类）")
        self._judged(key, place, deputies, replied, is_judged)

    def _judged(
        self, key: int, place: Place, deputies: tuple[int, int], replied: date, is_judged: bool
    ) -> None:
        code, keys = place.code, self.keys
        ended = replied + timedelta(days=15)
        self._clock(
            code, key, keys["round"], None, "feedback", replied, replied + timedelta(days=30),
            plain(ended) if is_judged else None,
        )  # fmt: skip
        if not is_judged:
            return
        self.rounds.rows[-1] = (*self.rounds.rows[-1][:-1], plain(ended))
        grades = []
        for offset, deputy in enumerate(deputies):
            grade = self.luck.choices(GRADES, (80, 17, 3))[0]
            words = "还没有解决" if grade == "dissatisfied" else ""
            party = keys["party"] - 1 + offset
            self.feedbacks.add(code, keys["round"], party, grade, grade, plain(ended), words)
            grades.append(grade)
            self.duty.add(
                code, deputy, "feedback", plain(ended), False, "评价办理答复",
                f"feedbacks:{key}:{offset}",
            )  # fmt: skip
        sums = [len(grades), *(grades.count(grade) for grade in GRADES)]
        self.cases.rows[-1] = (*self.cases.rows[-1][:-5], *sums, self.cases.rows[-1][-1])
        self._said(code, key, ended, "end_round", "第1次征询结束")

    def _clock(
        self, code: str, case: int, round_: int | None, assignment: int | None, kind: str,
        starts: date, due: date, met: str | None,
    ) -> None:  # fmt: skip
        self.clocks.add(
            code, case, round_, assignment, kind, f"suggestion.{kind}", plain(starts), plain(due),
            SENTENCE, STEPS, CITATION, met, False,
        )  # fmt: skip

    def _said(self, code: str, case: int, on: date, verb: str, sentence: str) -> None:
        self.log.add(code, case, moment(on), plain(on), "林秘书", verb, sentence)


CATEGORIES = tuple(dict.fromkeys(row[0] for row in MATTERS))


def moment(day: date) -> str:
    """Nine in the morning there, as SQLite keeps a moment."""
    at = datetime.combine(day, time(9), tzinfo=SHANGHAI).astimezone(UTC)
    return plain(at.replace(tzinfo=None))


def stage_of(
    state: str, is_handed: bool, is_replied: bool, is_judged: bool, is_closed: bool, age: int
) -> str:
    if is_closed:
        return "closed"
    if is_judged:
        return "review"
    if is_replied:
        return "feedback"
    if is_handed:
        return "handling" if age > 12 else "assigned"
    return "waiting"
