"""The national statutes, a record a version. `is_held=False`: known from later amendments."""

from datetime import date

from xiangyin.law.statutes import Footing, Reach, Statute

CONSTITUTION_2018 = Statute(
    title="中华人民共和国宪法",
    short="宪法",
    version=date(2018, 3, 11),
    in_force=date(2018, 3, 11),
)

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

ELECTION_2004 = Statute(
    title=ELECTION_LAW,
    short="选举法",
    version=date(2004, 10, 27),
    in_force=date(2004, 10, 27),
    until=date(2010, 3, 14),
    is_held=False,
    caution="选举法2004年文本未收录，条文序号和数字应当核对。",
)
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
# 监督法 binds standing committees; township congresses have none and borrow it
SUPERVISION_2006 = Statute(
    title="中华人民共和国各级人民代表大会常务委员会监督法",
    short="监督法",
    version=date(2006, 8, 27),
    in_force=date(2007, 1, 1),
    until=date(2024, 11, 8),
    reach=Reach(township=Footing.ANALOGY),
)
SUPERVISION_2024 = Statute(
    title="中华人民共和国各级人民代表大会常务委员会监督法",
    short="监督法",
    version=date(2024, 11, 8),
    in_force=date(2024, 11, 8),
    reach=Reach(township=Footing.ANALOGY),
)
BUDGET_2018 = Statute(
    title="中华人民共和国预算法",
    short="预算法",
    version=date(2018, 12, 29),
    in_force=date(2018, 12, 29),
)
BUDGET_RULES_2020 = Statute(
    title="中华人民共和国预算法实施条例",
    short="预算法实施条例",
    version=date(2020, 8, 3),
    in_force=date(2020, 10, 1),
)
PETITIONS_2022 = Statute(
    title="信访工作条例",
    short="信访工作条例",
    version=date(2022, 2, 25),
    in_force=date(2022, 5, 1),
)
# in force, but its text is not in the collection; 第五十条第三款 was read in another one
SANCTIONS_2020 = Statute(
    title="中华人民共和国公职人员政务处分法",
    short="政务处分法",
    version=date(2020, 6, 20),
    in_force=date(2020, 7, 1),
    is_held=False,
    caution="政务处分法文本未收录，条文应当核对。",
)

VILLAGES_LAW = "中华人民共和国村民委员会组织法"

VILLAGES_2018 = Statute(
    title=VILLAGES_LAW,
    short="村民委员会组织法",
    version=date(2018, 12, 29),
    in_force=date(2018, 12, 29),
    until=date(2026, 1, 1),
)
VILLAGES_2025 = Statute(  # its day in force is that of the amending decision
    title=VILLAGES_LAW,
    short="村民委员会组织法",
    version=date(2025, 10, 28),
    in_force=date(2026, 1, 1),
)
NEIGHBOURHOODS_2025 = Statute(
    title="中华人民共和国城市居民委员会组织法",
    short="城市居民委员会组织法",
    version=date(2025, 10, 28),
    in_force=date(2026, 1, 1),
)
