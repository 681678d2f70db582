"""The national statutes, a record a version. `is_held=False`: known from later amendments."""

from datetime import date

from xiangyin.law.statutes import Statute

DEPUTIES_LAW = "中华人民共和国全国人民代表大会和地方各级人民代表大会代表法"

DEPUTIES_2015 = Statute(
    title=DEPUTIES_LAW,
    short="代表法",
    version=date(2015, 8, 29),
    in_force=date(2015, 8, 29),
    until=date(2025, 3, 12),
)
DEPUTIES_2025 = Statute(
    title=DEPUTIES_LAW,
    short="代表法",
    version=date(2025, 3, 11),
    in_force=date(2025, 3, 12),
)
ORGANIC_2022 = Statute(
    title="中华人民共和国地方各级人民代表大会和地方各级人民政府组织法",
    short="地方组织法",
    version=date(2022, 3, 11),
    in_force=date(2022, 3, 12),
)
ELECTION_LAW = "中华人民共和国全国人民代表大会和地方各级人民代表大会选举法"

ELECTION_2010 = Statute(
    title=ELECTION_LAW,
    short="选举法",
    version=date(2010, 3, 14),
    in_force=date(2010, 3, 14),
    until=date(2015, 8, 29),
    is_held=False,
    caution="选举法2010年文本未收录，条文序号和数字应当核对。",
)
ELECTION_2015 = Statute(
    title=ELECTION_LAW,
    short="选举法",
    version=date(2015, 8, 29),
    in_force=date(2015, 8, 29),
    until=date(2020, 10, 18),
    is_held=False,
    caution="选举法2015年文本未收录，条文序号和数字应当核对。",
)
ELECTION_2020 = Statute(
    title=ELECTION_LAW,
    short="选举法",
    version=date(2020, 10, 17),
    in_force=date(2020, 10, 18),
)
# its paragraphs are numbered 一、二、三; they are cited as articles
DIRECT_ELECTION_1983 = Statute(
    title="全国人民代表大会常务委员会关于县级以下人民代表大会代表直接选举的若干规定",
    short="直接选举若干规定",
    version=date(1983, 3, 5),
    in_force=date(1983, 3, 5),
)
