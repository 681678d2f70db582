"""Officers elected by the congress, and the questions put to the government."""

from xiangyin.law.blanks import offices as blanks
from xiangyin.law.blanks import questions
from xiangyin.law.counting import Share
from xiangyin.law.parameters import AnyValue, Duty, SizeRange, Value
from xiangyin.law.statutes import COUNTY, TOWNSHIP

from .statutes import DEPUTIES_2015, DEPUTIES_2025, ELECTION_2020, ORGANIC_2022

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.CHAIR, Duty.SHALL, ORGANIC_2022.at(18, 1), levels=(TOWNSHIP,)),
    Value(
        blanks.VICE_CHAIRS, SizeRange(least=1, most=2), ORGANIC_2022.at(18, 1), levels=(TOWNSHIP,)
    ),
    Value(blanks.CHAIRS_OF_DEPUTIES, Duty.SHALL, ORGANIC_2022.at(18, 1), levels=(TOWNSHIP,)),
    Value(blanks.ETHNIC_HEAD, Duty.SHALL, ORGANIC_2022.at(70, 3), levels=(TOWNSHIP,)),
    Value(blanks.NOMINATORS, 10, ORGANIC_2022.at(26, 2)),
    Value(blanks.NOMINEES_CAP, Duty.SHALL, ORGANIC_2022.at(26, 3)),
    Value(blanks.TRUTHFUL, Duty.SHALL, ORGANIC_2022.at(26, 4)),
    Value(blanks.CHIEF_MARGIN, 1, ORGANIC_2022.at(27, 1)),
    Value(blanks.DEPUTY_MARGIN, SizeRange(least=1, most=3), ORGANIC_2022.at(27, 1)),
    Value(blanks.BY_ELECTION, Duty.SHALL, ORGANIC_2022.at(30)),
    Value(blanks.SECRET_BALLOT, Duty.SHALL, ORGANIC_2022.at(28)),
    Value(blanks.WRITE_IN, Duty.SHALL, ORGANIC_2022.at(28)),
    Value(blanks.WRITE_IN_OPPOSES, Duty.SHALL, DEPUTIES_2025.at(17, 6)),
    Value(blanks.TIE, Duty.SHALL, ORGANIC_2022.at(29, 1)),
    Value(blanks.SECOND_ELECTION, Duty.SHALL, ORGANIC_2022.at(29, 2)),
    Value(blanks.SECOND_MARGIN, Duty.SHALL, ORGANIC_2022.at(29, 3)),
    Value(blanks.RESIGNATION_DECIDED, Duty.SHALL, ORGANIC_2022.at(32, 2), levels=(TOWNSHIP,)),
    Value(blanks.RECALL_MOVERS, Share(1, 5), ORGANIC_2022.at(31, 2), levels=(TOWNSHIP,)),
    Value(blanks.RECALL_MOVERS, Share(1, 10), ORGANIC_2022.at(31, 1), levels=(COUNTY,)),
    Value(blanks.RECALL_REASON, Duty.SHALL, ORGANIC_2022.at(31, 3)),
    Value(blanks.RECALL_DEFENCE, Duty.SHALL, ORGANIC_2022.at(31, 4)),
    Value(blanks.RECALL_ENDS_POST, Duty.SHALL, ELECTION_2020.at(54, 2), levels=(TOWNSHIP,)),
    Value(blanks.RESIGNATION_ENDS_POST, Duty.SHALL, ELECTION_2020.at(56, 2), levels=(TOWNSHIP,)),
    Value(questions.MOVERS, 10, ORGANIC_2022.at(24, 1)),
    Value(questions.CONTENT, Duty.SHALL, ORGANIC_2022.at(24, 1)),
    Value(questions.TARGET, Duty.SHALL, DEPUTIES_2015.at(14, 3), levels=(TOWNSHIP,)),
    Value(questions.TARGET, Duty.SHALL, DEPUTIES_2025.at(20, 3), levels=(TOWNSHIP,)),
    Value(questions.TARGET, Duty.SHALL, ORGANIC_2022.at(24, 1), levels=(COUNTY,)),
    Value(questions.DEPARTMENTS, Duty.MAY, ORGANIC_2022.at(24, 1), levels=(COUNTY,)),
    Value(questions.ANSWER_BY_HEAD, Duty.SHALL, ORGANIC_2022.at(24, 3)),
    Value(questions.ANSWER_AGAIN, Share(1, 2), DEPUTIES_2015.at(14, 5)),
    Value(questions.ANSWER_AGAIN, Share(1, 2), DEPUTIES_2025.at(20, 5)),
    Value(questions.INQUIRY, Duty.SHALL, ORGANIC_2022.at(23)),
    Value(questions.INQUIRY_BY_HEAD, Duty.SHALL, DEPUTIES_2015.at(13)),
    Value(questions.INQUIRY_BY_HEAD, Duty.SHALL, DEPUTIES_2025.at(19)),
)
