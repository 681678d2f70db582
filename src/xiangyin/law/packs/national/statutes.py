"""The national statutes, a record a version. `_text_not_held` ones are cited from amendments."""

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
ELECTION_2020 = Statute(
    title="中华人民共和国全国人民代表大会和地方各级人民代表大会选举法",
    short="选举法",
    version=date(2020, 10, 17),
    in_force=date(2020, 10, 18),
)
