"""The number of deputies, its sharing out, and who they are."""

from xiangyin.law.counting import Share
from xiangyin.law.parameters import (
    Duty,
    ExtraSeats,
    Parameter,
    PopulationBasis,
    SeatScale,
    Term,
)
from xiangyin.law.places import Division

SEAT_SCALE = Parameter[SeatScale]("代表名额")
POPULATION_BASIS = Parameter[PopulationBasis]("计算代表名额的人口")
EXTRA_SEATS = Parameter[ExtraSeats]("另加代表名额")
SEATS_FIXED_BY = Parameter[str]("确定代表名额的机关")  # the value: SeatAuthority.fixed_by
SEATS_FINAL = Parameter[Duty]("代表总名额不再变动")
SEAT_CHANGE_FILING = Parameter[Term]("重新确定代表名额的备案期限")
SMALL_UNIT_SEAT = Parameter[tuple[Division, ...]]("人口特少的单位的代表")
EQUAL_POPULATION = Parameter[Duty]("每一代表所代表的人口数相同")
HIGHER_BODIES_CARRY_MORE = Parameter[Duty]("上级单位每一代表所代表的人口数")
ETHNIC_DEPUTY = Parameter[Duty]("聚居的少数民族都有代表")
ETHNIC_EQUAL_FROM = Parameter[Share]("聚居少数民族每一代表所代表的人口数相当")
ETHNIC_REDUCED_BELOW = Parameter[Share]("聚居少数民族每一代表所代表的人口数不得少于二分之一")
ETHNIC_LEAST_PEOPLE = Parameter[Share]("聚居少数民族每一代表所代表的最少人口数")
ETHNIC_MOST_SEATS = Parameter[Share]("聚居少数民族代表名额的最高比例")
SCATTERED_ETHNIC = Parameter[Duty]("散居少数民族的代表")
WOMEN_DEPUTIES = Parameter[Duty]("适当数量的妇女代表")
WOMEN_CANDIDATES = Parameter[Share]("妇女在代表候选人中的比例")
GRASSROOTS_DEPUTIES = Parameter[Duty]("适当数量的基层代表")
PARTY_NOMINEES = Parameter[Share]("政党、人民团体推荐的代表候选人的比例")
ARMY_ELECTS_APART = Parameter[Duty]("人民解放军单独进行选举")
