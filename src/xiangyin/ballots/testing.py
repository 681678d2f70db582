"""Votes for tests, brought to where a test needs them by the real verbs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xiangyin.ballots import services
from xiangyin.ballots.marks import Marks
from xiangyin.ballots.models import BallotRun
from xiangyin.congress.models import Deputy
from xiangyin.congress.testing import Town, deputy_actor, make_deputy
from xiangyin.core.testing import LIN, moment

DECISION, ELECTION, CHOICE, SCALE = BallotRun.Scheme
HANDS, NAMED, SECRET = BallotRun.Method
AT = moment("2027-01-16 10:00")
FOR = Marks.of([services.QUESTION])
AGAINST = Marks.of(against=[services.QUESTION])
ABSTAIN = Marks.of()


@dataclass(frozen=True)
class Hall:
    """青石镇's deputies in the hall, and one vote among them."""

    deputies: list[Deputy]
    run: BallotRun

    def fresh(self) -> BallotRun:
        return BallotRun.objects.get(pk=self.run.pk)

    def open(self, *, present: int | None = None) -> BallotRun:
        people = [deputy.person_id for deputy in self.deputies[:present]]
        return services.run_open(
            actor=LIN, run_id=self.run.pk, present=people, base=len(self.deputies), at=AT
        )

    def cast(self, number: int, marks: Marks) -> None:
        """The deputy with that place in the hall casts by phone."""
        actor = deputy_actor(self.deputies[number])
        services.paper_cast(actor=actor, run_id=self.run.pk, marks=marks)

    def close(self) -> BallotRun:
        return services.run_close(actor=LIN, run_id=self.run.pk, at=AT)

    def decide(self) -> BallotRun:
        return services.run_decide(actor=LIN, run_id=self.run.pk, at=AT)


def make_hall(
    town: Town,
    *,
    deputies: int = 12,
    scheme: BallotRun.Scheme = DECISION,
    method: BallotRun.Method = SECRET,
    names: Sequence[str] = (),
    **given: Any,
) -> Hall:
    """A vote prepared, not yet open; secret by phone unless told otherwise."""
    if method == SECRET and not ({"by_phone", "on_paper"} & given.keys()):
        given["by_phone"] = True
    plan = services.RunPlan(
        congress_id=town.congress.pk,
        kind=given.pop("kind", "resolution"),
        subject_key="item:1",
        title="关于政府工作报告的决议",
        question="批准青石镇人民政府工作报告",
        scheme=scheme,
        method=method,
        options=[services.OptionEntry(name) for name in names],
        **given,
    )
    people = [
        make_deputy(division_code=town.congress.division_code, name=f"甲{chr(0x4E00 + n)}")
        for n in range(deputies)
    ]
    return Hall(people, services.run_prepare(actor=LIN, plan=plan, at=AT))
