"""Who may do what with a vote. The office runs it; those on its list vote; nobody else sees in."""

from typing import Any

from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import Permission, always, grant, own_office


class BallotPerm(Permission):
    """The verbs of the engine."""

    VIEW = "ballots.view"
    RUN = "ballots.run"
    COUNT = "ballots.count"
    CORRECT = "ballots.correct"
    VOTE = "ballots.vote"


def own_ballot(actor: Actor, elector: Any) -> bool:
    """The voter on the list is the actor in person."""
    return elector is not None and elector.person_id == actor.person_id


OFFICE = {Role.SECRETARY: own_office, Role.CHAIR: own_office, Role.COUNTY: own_office}

grant(
    BallotPerm.VIEW,
    "查看表决",
    {
        Role.SECRETARY: always,
        Role.CHAIR: always,
        Role.COUNTY: always,
        Role.AUDITOR: always,
        Role.DEPUTY: always,
        Role.JOB: always,
    },
)
grant(BallotPerm.RUN, "组织表决", OFFICE)
grant(BallotPerm.COUNT, "录入计票单", OFFICE)
grant(BallotPerm.CORRECT, "更正表决结果", OFFICE)
grant(BallotPerm.VOTE, "投票", {Role.DEPUTY: own_ballot})
