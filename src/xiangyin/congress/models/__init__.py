"""Congresses, their terms and sessions; people and their mandates; bodies; handling units."""

from xiangyin.congress.models.bodies import DeputyGroup, GroupMember, PresidiumMember, Staff
from xiangyin.congress.models.congresses import Congress, Session, StructureTarget, Term
from xiangyin.congress.models.people import Deputy, Person, Resignation, StatusChange
from xiangyin.congress.models.units import Unit
from xiangyin.congress.models.uploads import RosterUpload

__all__ = [
    "Congress",
    "Deputy",
    "DeputyGroup",
    "GroupMember",
    "Person",
    "PresidiumMember",
    "Resignation",
    "RosterUpload",
    "Session",
    "Staff",
    "StatusChange",
    "StructureTarget",
    "Term",
    "Unit",
]
