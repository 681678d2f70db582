"""From what was cast and counted to one tally, whatever way it was voted."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from xiangyin.ballots.forms_of import form_of
from xiangyin.ballots.marks import Marks
from xiangyin.ballots.models import BallotRun, Count, Elector, Pile
from xiangyin.law import FactsError
from xiangyin.law.contests import Spoiled, Tally, count, merged


def tally_of(run: BallotRun, counts: Sequence[Count]) -> Tally:
    """Phone papers or called names, and one of the agreeing sheets, added together."""
    tallies = []
    if run.by_phone or run.method == BallotRun.Method.NAMED:
        tallies.append(count((one.paper() for one in _cast(run)), form_of(run)))
    if counts:
        tallies.append(tally_of_sheet(run, counts[0]))
    return merged(tallies)


def _cast(run: BallotRun) -> Iterable[Marks]:
    if run.is_secret:
        for pile in run.piles.all():
            marks = marks_of(pile)
            yield from (marks for _ in range(pile.papers))
        return
    for elector in run.electors.exclude(way=Elector.Way.NONE):
        yield Marks.from_plain(elector.marks or {"chosen": [], "against": []})


def marks_of(pile: Pile) -> Marks:
    """The marks that every paper of a pile bears."""
    return Marks.from_plain(json.loads(pile.marks))


def piles_of(papers: Iterable[Marks]) -> list[tuple[str, int]]:
    """Equal papers together, in the order of their text: nothing else is left of the order."""
    return sorted(Counter(paper.text() for paper in papers).items())


def tally_of_sheet(run: BallotRun, sheet: Count) -> Tally:
    """One team's sheet as a tally. Raises FactsError, by field, where the sums cannot be."""
    names = [option.name for option in run.options.all()]
    unknown = [name for name in (*sheet.votes, *sheet.against) if name not in names]
    if unknown:
        raise FactsError("votes", f"票上没有“{unknown[0]}”")
    return Tally(
        seats=run.seats,
        returned=sheet.returned,
        votes={name: int(sheet.votes.get(name, 0)) for name in names},
        write_ins={name: votes for name, votes in sheet.write_ins.items() if votes},
        against={name: votes for name, votes in sheet.against.items() if votes},
        spoiled={Spoiled.RULED_OUT: sheet.spoiled} if sheet.spoiled else {},
        blank=sheet.blank,
    )


def plain(tally: Tally, *, issued: int, present: int) -> dict[str, object]:
    """A tally as it is kept and shown: papers issued, returned, valid, spoiled; votes by name."""
    return {
        "issued": issued,
        "returned": tally.returned,
        "valid": tally.valid,
        "spoiled": tally.invalid,
        "blank": tally.blank,
        "not_voting": max(present - tally.returned, 0),
        "votes": dict(tally.votes),
        "against": dict(tally.against),
        "write_ins": dict(tally.write_ins),
        "abstain": {name: tally.abstentions(name) for name in tally.votes},
    }
