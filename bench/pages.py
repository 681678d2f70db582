"""The eight most used pages, by the names of their addresses; whoever opens each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """One page: the url's name, its arguments by the names in `World.keys`, who opens it."""

    label: str
    url: str
    who: str
    given: tuple[str, ...] = ()
    query: str = ""


PAGES = [
    Page("secretary's home", "desk:home", "secretary"),
    Page("suggestions", "suggestions:list", "secretary"),
    Page("one suggestion", "suggestions:detail", "secretary", ("pk",)),
    Page("deputies", "congress:deputies", "secretary"),
    Page("unit's inbox", "casework:inbox", "unit"),
    Page("deputy's phone home", "desk:home", "deputy"),
    Page("portal: suggestions", "portal:suggestions", "", ("code",)),
    Page("county: townships", "insight:county", "county"),
]
BARE = Page("bare Django list", "bench-bare", "secretary")
