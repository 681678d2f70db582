"""Suggestions and motions, their signers, their decisions and the links between them."""

from xiangyin.suggestions.models.categories import Category
from xiangyin.suggestions.models.links import Link
from xiangyin.suggestions.models.suggestions import CoSponsor, Suggestion

__all__ = ["Category", "CoSponsor", "Link", "Suggestion"]
