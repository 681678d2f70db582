"""Calendars: the whole of an election, its feasibility, a year, and their iCalendar text."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law.calendars import (
    Calendar,
    Sitting,
    as_ics,
    clashes,
    congress_year,
    deputies_election,
    neighbourhood_election,
    village_election,
)
from xiangyin.law.places import PROVINCES

D = date(2026, 12, 15)
DAYS = st.dates(min_value=date(2022, 3, 12), max_value=date(2090, 12, 31))
PLACES = st.sampled_from(sorted(PROVINCES))
LEVELS = st.sampled_from(["township", "county"])

# law digest §C: offset, first and last day, article
NATION = [
    ("committee", "登记前", "", "", "选举法第十条第一款"),
    ("districts", "登记前", "", "", "选举法第十一条第一款第（一）项"),
    ("date", "登记前", "", "", "选举法第十一条第一款第（三）项"),
    ("roll", "D−20", "", "11-25", "选举法第二十八条"),
    ("objection", "名单公布+5", "", "11-30", "选举法第二十九条"),
    ("preliminary", "D−15", "", "11-30", "选举法第三十二条第一款"),
    ("discussion", "D−15…D−8", "11-30", "12-07", "选举法第三十二条第一款"),
    ("objection_decided", "申诉+3", "", "12-03", "选举法第二十九条"),
    ("formal", "D−7", "", "12-08", "选举法第三十二条第一款"),
    ("suit", "D−5", "", "12-10", "选举法第二十九条"),
    ("judgment", "D−1", "", "12-14", "选举法第二十九条"),
    ("introductions", "D−1", "", "12-14", "选举法第三十四条"),
    ("poll", "D", "12-15", "12-15", "选举法第四十五条第一款"),
    ("second_election", "D…D+30", "12-15", "01-14", "选举法第四十五条第三款"),
    ("credentials", "第一次会议前", "", "02-14", "选举法第四十七条第二款"),
    ("first_session", "选举完成+2个月", "", "02-15", "地方组织法第二十条"),
]


def row(calendar: Calendar, key: str) -> tuple[str, str, str, str, str]:
    entry = calendar.entry(key)
    assert entry, key
    days = [f"{day:%m-%d}" if day else "" for day in (entry.begins, entry.ends)]
    return (key, entry.offset, days[0], days[1], entry.basis[0].cite())


def test_the_table_of_the_digest_without_a_local_rule() -> None:
    calendar = deputies_election(D, "44")
    assert [row(calendar, one.key) for one in calendar.entries] == NATION
    assert not any(one.province for one in calendar.entries)
    assert [one.key for one in calendar.entries if one.is_default] == ["second_election"]
    assert calendar.title == "广东人大代表选举日程（选举日2026年12月15日）"


@pytest.mark.parametrize(
    ("place", "key", "offset", "ends", "cite"),
    [
        ("33", "unreached", "D−12", date(2026, 12, 3), "选举实施细则第二十九条"),
        ("31", "suspension", "D−5", date(2026, 12, 10), "第二十三条"),
        ("51", "poll_notice", "D−5", date(2026, 12, 10), "第四十三条第一款第（一）项"),
        ("12", "moved_in", "D−5", date(2026, 12, 10), "第三十一条"),
        ("31", "roll_corrected", "D−2", date(2026, 12, 13), "第二十五条"),
        ("33", "first_session_notice", "会议−7", date(2027, 2, 8), "第二十条"),
        ("33", "first_session_papers", "会议−1", date(2027, 2, 14), "第二十条"),
        ("12", "first_session_notice", "会议−5", date(2027, 2, 10), "第十三条第一款第（三）项"),
        ("46", "first_session_notice", "会议−3", date(2027, 2, 12), "第十三条第一款"),
        ("50", "first_session_notice", "会议−10", date(2027, 2, 5), "第十一条"),
        ("13", "first_session_notice", "会议−10", date(2027, 2, 5), "第十条"),
        ("37", "date", "登记前", None, "第八条第一款第（三）项"),
    ],
)
def test_what_a_province_adds_is_marked_as_its_own(
    place: str, key: str, offset: str, ends: date | None, cite: str
) -> None:
    entry = deputies_election(D, place).entry(key)
    assert entry
    assert (entry.offset, entry.ends, entry.province) == (offset, ends, place)
    assert entry.basis[0].cite().endswith(cite)


def test_the_session_may_be_nearer_than_its_last_day() -> None:
    calendar = deputies_election(D, "33", first_session_on=date(2027, 1, 20))
    notice, credentials = calendar.entry("first_session_notice"), calendar.entry("credentials")
    assert notice
    assert notice.ends == date(2027, 1, 13)
    assert credentials
    assert credentials.ends == date(2027, 1, 19)


@pytest.mark.parametrize(
    ("place", "roll", "preliminary", "formal"),
    [
        ("44", "11-25", "11-30", "12-08"),
        ("33", "12-03", "", "12-08"),
        ("11", "11-30", "12-10", "12-12"),
        ("51", "11-25", "11-30", "12-10"),
        ("13", "11-25", "11-30", "12-08"),
        ("12", "12-08", "12-08", "12-12"),
    ],
)
def test_a_by_election_follows_its_province_or_the_whole_clock(
    place: str, roll: str, preliminary: str, formal: str
) -> None:
    calendar = deputies_election(D, place, is_by_election=True)
    found = []
    for key in ("roll", "preliminary", "formal"):
        entry = calendar.entry(key)
        found.append(f"{entry.ends:%m-%d}" if entry and entry.ends else "")
    assert found == [roll, preliminary, formal]
    assert calendar.entry("first_session") is None
    assert {one.body for one in calendar.entries if one.key in ("roll", "poll")} == {"主席团"}
    assert calendar.entries[0].act == "由原选区补选"
    assert (calendar.entry("roll_shorter") is not None) is (place == "13")


VILLAGE = [
    ("44", "roll", "11-25"), ("44", "objection", "11-30"), ("44", "objection_decided", "12-03"),
    ("44", "meeting", "12-14"), ("44", "poll", "12-15"), ("44", "handover", "12-25"),
    ("51", "preliminary", "11-30"), ("33", "self_nomination", "12-05"),
    ("13", "self_nomination", "12-05"), ("12", "self_nomination", "12-05"),
    ("33", "formal", "12-10"), ("33", "poll_notice", "12-10"), ("12", "formal", "12-12"),
    ("33", "proxy_filed", "12-12"), ("46", "proxy_list", "12-12"), ("31", "proxy_filed", "12-10"),
    ("31", "proxy_list", "12-13"), ("46", "second_appeal", "12-06"),
    ("12", "second_election", "12-22"), ("33", "second_election", "01-14"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "key", "ends"), VILLAGE)
def test_the_village_lines_of_the_digest(place: str, key: str, ends: str) -> None:
    entry = village_election(D, place).entry(key)
    assert entry
    assert entry.ends
    assert f"{entry.ends:%m-%d}" == ends


def test_a_neighbourhood_has_its_calendar() -> None:
    calendar = neighbourhood_election(D, "51")
    days = {one.key: one.ends for one in calendar.entries}
    assert days["preliminary"] == date(2026, 11, 30)
    assert days["formal"] == days["poll_notice"] == date(2026, 12, 10)
    assert neighbourhood_election(date(2025, 12, 15), "44").entries == ()


# Feasibility


def texts(calendar: Calendar, **given_: object) -> str:
    return "\n".join(clash.text for clash in clashes(calendar, **given_))  # type: ignore[arg-type]


def test_the_last_day_itself_is_not_too_late_and_the_next_is() -> None:
    calendar = deputies_election(D, "44")
    assert clashes(calendar, today=date(2026, 11, 25)) == ()
    missed = clashes(calendar, today=date(2026, 11, 26))
    assert [clash.key for clash in missed] == ["roll"]
    assert missed[0].text == "公布选民名单的最后一日2026年11月25日已经过去。"
    assert clashes(calendar, today=date(2026, 11, 26), done={"roll"}) == ()


def test_a_roll_moved_late_breaks_its_own_day_and_at_last_the_chain() -> None:
    calendar = deputies_election(D, "44")
    assert clashes(calendar, moved={"roll": date(2026, 11, 25)}) == ()
    by_a_day = clashes(calendar, moved={"roll": date(2026, 11, 26)})
    assert [clash.key for clash in by_a_day] == ["roll"]
    assert "已经迟了1日" in by_a_day[0].text
    kept = clashes(calendar, moved={"roll": date(2026, 12, 2)})  # decision 12-10, suit 12-10
    assert [clash.other for clash in kept] == [""]
    broken = clashes(calendar, moved={"roll": date(2026, 12, 3)})
    assert [(clash.key, clash.other) for clash in broken] == [
        ("roll", ""),
        ("objection_decided", "suit"),
    ]


def test_moving_the_poll_moves_nothing_before_it_but_shows_what_is_too_late() -> None:
    calendar = deputies_election(D, "44")
    assert "晚于投票、计票" in texts(calendar, moved={"poll": date(2026, 12, 5)})


def test_a_roll_published_early_gives_its_objections_earlier_days() -> None:
    calendar = deputies_election(D, "44")
    early = {"roll": date(2026, 11, 20)}
    assert clashes(calendar, moved=early) == ()
    missed = clashes(calendar, moved=early, today=date(2026, 11, 26))
    assert [clash.key for clash in missed] == ["objection"]


def test_tianjin_s_by_election_cannot_keep_the_objections_before_the_suit() -> None:
    found = clashes(deputies_election(D, "12", is_by_election=True))
    assert ("objection_decided", "suit") in [(clash.key, clash.other) for clash in found]


def test_an_unknown_act_is_refused() -> None:
    with pytest.raises(KeyError, match="没有这一项：picnic"):
        clashes(deputies_election(D, "44"), moved={"picnic": D})


@given(DAYS, PLACES, LEVELS)
def test_an_election_of_deputies_is_feasible_and_in_order_everywhere(
    day: date, place: str, level: str
) -> None:
    calendar = deputies_election(day, place, level=level)  # type: ignore[arg-type]
    in_order(calendar)
    assert clashes(calendar) == ()
    keys = [one.key for one in calendar.entries]
    assert {"roll", "preliminary", "formal", "poll"} <= set(keys)


@given(DAYS, PLACES)
def test_other_calendars_are_in_order_everywhere(day: date, place: str) -> None:
    for calendar in (
        deputies_election(day, place, is_by_election=True),
        village_election(day, place),
        neighbourhood_election(day, place),
        congress_year(day.year, place, sittings=(Sitting(day, day),)),
    ):
        in_order(calendar)
    assert clashes(village_election(day, place)) == ()


def in_order(calendar: Calendar) -> None:
    days = [one.day or date.min for one in calendar.entries]
    assert days == sorted(days)
    assert all(one.begins is None or one.begins <= one.ends for one in calendar.entries if one.ends)
    keys = [one.key for one in calendar.entries]
    assert len(keys) == len(set(keys))
    assert all(one.basis for one in calendar.entries)


# A year of the congress


def year_of(place: str) -> dict[str, date | None]:
    sittings = (
        Sitting(date(2027, 1, 20), date(2027, 1, 21)),
        Sitting(date(2027, 7, 15), date(2027, 7, 15)),
    )
    calendar = congress_year(2027, place, sittings=sittings)
    in_order(calendar)
    return {one.key: one.ends for one in calendar.entries}


def test_a_year_in_hebei() -> None:
    days = year_of("13")
    assert [days[f"presidium_{count}"] for count in (1, 2, 3, 4)] == [
        date(2027, 3, 31),
        date(2027, 6, 30),
        date(2027, 9, 30),
        date(2027, 12, 31),
    ]
    assert days["session_1_notice"] == date(2027, 1, 10)
    assert days["session_1"] == date(2027, 1, 21)
    assert days["session_1_published"] == date(2027, 2, 10)
    assert days["session_2_published"] == date(2027, 8, 4)
    assert days["interim"] == date(2027, 9, 30)
    assert days["session_2_reply"] is not None
    assert days["reports"] == date(2027, 12, 31)


def test_a_text_that_is_only_borrowed_is_marked() -> None:
    calendar = congress_year(2027, "44")
    accounts, topics = calendar.entry("accounts"), calendar.entry("topics")
    assert accounts
    assert accounts.by_analogy
    assert topics
    assert not topics.by_analogy


def test_a_year_s_lines_say_from_when_and_what() -> None:
    sittings = (Sitting(D, D), Sitting(date(2026, 12, 20), date(2026, 12, 21)))
    calendar = congress_year(2026, "13", sittings=sittings)
    lines = {one.key: one for one in calendar.entries}
    assert calendar.day == date(2026, 1, 1)
    assert [lines[f"presidium_{count}"].begins for count in (1, 2, 3, 4)] == [
        date(2026, month, 1) for month in (1, 4, 7, 10)
    ]
    assert "presidium_5" not in lines
    assert [key for key in lines if key.startswith("sessions_")] == ["sessions_12"]
    assert "一般举行两次" in lines["sessions_12"].act
    assert "一般" not in congress_year(2026, "11").entries[-1].act
    assert lines["interim"].begins == date(2026, 6, 1)
    assert lines["session_1_published"].act == "公开经批准的预算、预算执行情况"
    assert lines["session_2_published"].act == "公开经批准的决算"
    assert lines["session_2_reply"].act == "答复第二次会议的代表建议"


def test_what_follows_the_handing_over_is_counted_from_it() -> None:
    for place, base in (("13", "session_1_handed_over"), ("44", "session_1")):
        reply = congress_year(2026, place, sittings=(Sitting(D, D),)).entry("session_1_reply")
        assert reply
        assert reply.counted_from == base


def test_the_kinds_of_an_election_have_names_of_their_own() -> None:
    assert deputies_election(D, "44").kind == "deputies_election"
    assert deputies_election(D, "44", is_by_election=True).kind == "deputies_by_election"


def test_a_year_without_a_local_rule() -> None:
    days = year_of("44")
    assert "presidium_1" not in days
    assert days["session_1_reply"] == date(2027, 4, 21)
    assert days["session_1_reply_difficult"] == date(2027, 7, 21)
    assert days["session_1_published"] == date(2027, 2, 10)
    assert days["sessions_12"] == date(2027, 12, 31)


def test_beijing_meets_once_in_each_half_year_first_by_march() -> None:
    days = year_of("11")
    assert days["sessions_6"] == date(2027, 6, 30)
    assert days["sessions_12"] == date(2027, 12, 31)
    assert days["first_of_year"] == date(2027, 3, 31)


def test_shanghai_s_drafts_go_out_before_the_sessions() -> None:
    days = year_of("31")
    assert days["session_1_lead_1"] == date(2027, 1, 5)
    assert days["session_1_lead_2"] == date(2027, 1, 15)
    assert days["session_2_lead_1"] == date(2027, 7, 5)


# iCalendar


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_the_calendar_as_icalendar_text() -> None:
    calendar = deputies_election(D, "13")
    text = as_ics(calendar, stamped_on=date(2026, 10, 1))
    lines = unfolded(text)
    assert text.endswith("END:VCALENDAR\r\n")
    assert lines[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Xiangyin//Law Kernel//ZH"]
    dated = [one for one in calendar.entries if one.ends]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == len(dated)
    roll = lines.index("SUMMARY:公布选民名单（D−20）")
    assert lines[roll - 3 : roll] == [
        "DTSTAMP:20261001T000000Z",
        "DTSTART;VALUE=DATE:20261125",
        "DTEND;VALUE=DATE:20261126",
    ]
    assert "DESCRIPTION:选举委员会\\n选举法第二十八条" in lines
    assert any("为默认安排" in line for line in lines)


@given(DAYS, PLACES)
def test_lines_are_folded_at_75_octets_and_no_character_is_cut(day: date, place: str) -> None:
    text = as_ics(deputies_election(day, place))
    for line in text.encode().split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert "\n" not in text.replace("\r\n", "")


def test_uids_stay_and_differ() -> None:
    def uids(text: str) -> list[str]:
        return re.findall(r"UID:(\S+)", text)

    once = uids(as_ics(deputies_election(D, "13"), stamped_on=D))
    again = uids(as_ics(deputies_election(D, "13"), stamped_on=D + timedelta(days=9)))
    assert once == again
    assert len(once) == len(set(once))
    assert not set(once) & set(uids(as_ics(deputies_election(D, "12"))))
    assert not set(once) & set(uids(as_ics(deputies_election(D, "13", is_by_election=True))))


def test_the_same_calendar_is_the_same_text() -> None:
    assert as_ics(village_election(D, "33")) == as_ics(village_election(D, "33"))


def test_signs_that_mean_something_in_icalendar_are_escaped() -> None:
    calendar = deputies_election(D, "44")
    odd = Calendar(kind="k", title="甲;乙,丙\\丁", day=D, place="44", entries=calendar.entries[:4])
    assert "X-WR-CALNAME:甲\\;乙\\,丙\\\\丁" in unfolded(as_ics(odd))


def test_a_calendar_reads_as_plain_data() -> None:
    plain = deputies_election(D, "13").as_dict()
    assert plain["day"] == "2026-12-15"
    assert plain["entries"][3]["ends"] == "2026-11-25"
    assert plain["entries"][3]["basis"][0]["short"] == "选举法"


def test_days_follow_each_other_in_the_chain_of_the_roll() -> None:
    calendar = deputies_election(D, "44")
    chain = [calendar.entry(key) for key in ("roll", "objection", "objection_decided", "suit")]
    ends = [one.ends for one in chain if one and one.ends]
    assert all(earlier < later for earlier, later in pairwise(ends))
