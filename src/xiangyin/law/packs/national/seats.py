"""The number of deputies, its sharing out, and who they are."""

from xiangyin.law.blanks import seats as blanks
from xiangyin.law.counting import Share
from xiangyin.law.days import days
from xiangyin.law.parameters import AnyValue, Duty, ExtraSeats, SeatScale, Start, Term, Value
from xiangyin.law.statutes import COUNTY, TOWNSHIP

from .statutes import ELECTION_2010, ELECTION_2015, ELECTION_2020

TOWNSHIP_40 = SeatScale(base=40, people_per_seat=1500, most=160, fewer_below=2000)
TOWNSHIP_45 = SeatScale(base=45, people_per_seat=1500, most=160, fewer_below=2000)
COUNTY_120 = SeatScale(base=120, people_per_seat=5000, most=450, fewer_below=50000)
COUNTY_140 = SeatScale(base=140, people_per_seat=5000, most=450, fewer_below=50000)
EXTRA_TOWNSHIP = ExtraSeats(percent=5, divisions=("township", "ethnic_township"))
EXTRA_COUNTY = ExtraSeats(percent=5, divisions=("county", "autonomous_county"))
COUNTY_FIXES, PROVINCE_FIXES = "county_standing_committee", "provincial_standing_committee"
# the text speaks of counties; cities and districts have streets, not small townships, to think of
COUNTIES = ("county", "autonomous_county")

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.SEAT_SCALE, TOWNSHIP_40, ELECTION_2010.at(11, 1, 4), levels=(TOWNSHIP,)),
    Value(blanks.SEAT_SCALE, COUNTY_120, ELECTION_2010.at(11, 1, 3), levels=(COUNTY,)),
    Value(blanks.SEAT_SCALE, TOWNSHIP_40, ELECTION_2015.at(11, 1, 4), levels=(TOWNSHIP,)),
    Value(blanks.SEAT_SCALE, COUNTY_120, ELECTION_2015.at(11, 1, 3), levels=(COUNTY,)),
    Value(blanks.SEAT_SCALE, TOWNSHIP_45, ELECTION_2020.at(12, 1, 4), levels=(TOWNSHIP,)),
    Value(blanks.SEAT_SCALE, COUNTY_140, ELECTION_2020.at(12, 1, 3), levels=(COUNTY,)),
    Value(blanks.EXTRA_SEATS, EXTRA_TOWNSHIP, ELECTION_2020.at(12, 3), levels=(TOWNSHIP,)),
    Value(blanks.EXTRA_SEATS, EXTRA_COUNTY, ELECTION_2020.at(12, 3), levels=(COUNTY,)),
    Value(blanks.SEATS_FIXED_BY, COUNTY_FIXES, ELECTION_2020.at(13), levels=(TOWNSHIP,)),
    Value(blanks.SEATS_FIXED_BY, PROVINCE_FIXES, ELECTION_2020.at(13), levels=(COUNTY,)),
    Value(blanks.SEATS_FINAL, Duty.SHALL, ELECTION_2020.at(14, 1)),
    # 第二款 binds the provincial standing committee, which fixes the county's number
    Value(
        blanks.SEAT_CHANGE_FILING,
        Term(days(30), Start.SEATS_REFIXED),
        ELECTION_2020.at(14, 2),
        levels=(COUNTY,),
    ),
    Value(blanks.SMALL_UNIT_SEAT, COUNTIES, ELECTION_2020.at(15, 1), levels=(COUNTY,)),
    Value(blanks.EQUAL_POPULATION, Duty.SHALL, ELECTION_2020.at(15, 1)),
    Value(blanks.ETHNIC_DEPUTY, Duty.SHALL, ELECTION_2020.at(19, 1)),
    Value(blanks.ETHNIC_EQUAL_FROM, Share(30, 100), ELECTION_2020.at(19, 2)),
    Value(blanks.ETHNIC_REDUCED_BELOW, Share(15, 100), ELECTION_2020.at(19, 3)),
    Value(blanks.ETHNIC_LEAST_PEOPLE, Share(1, 2), ELECTION_2020.at(19, 3)),
    Value(blanks.ETHNIC_MOST_SEATS, Share(30, 100), ELECTION_2020.at(19, 4)),
    Value(blanks.SCATTERED_ETHNIC, Duty.MAY, ELECTION_2020.at(21, 1)),
    Value(blanks.WOMEN_DEPUTIES, Duty.SHALL, ELECTION_2020.at(7, 1)),
    Value(blanks.GRASSROOTS_DEPUTIES, Duty.SHALL, ELECTION_2020.at(7, 1)),
    Value(blanks.ARMY_ELECTS_APART, Duty.SHALL, ELECTION_2020.at(6)),
)
