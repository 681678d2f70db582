"""Congresses, their terms and sessions; people and their mandates; bodies; handling units."""

from xiangyin.congress.models.bodies import DeputyGroup, GroupMember, PresidiumMember
from xiangyin.congress.models.congresses import Congress, Session, StructureTarget, Term
from xiangyin.congress.models.people import Deputy, Person, StatusChange
from xiangyin.congress.models.units import Unit

__all__ = [
    "Congress",
    "Deputy",
    "DeputyGroup",
    "GroupMember",
    "Person",
    "PresidiumMember",
    "Session",
    "StatusChange",
    "StructureTarget",
    "Term",
    "Unit",
]
