"""The demo's own tables, read once."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).with_name("data")


@cache
def table(name: str) -> Any:
    """Return one table by its name without .yaml ("story/qingshi")."""
    return yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def texts() -> dict[str, dict[str, Any]]:
    """Return every suggestion's text by its key."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted((DATA / "texts").glob("*.yaml")):
        found |= table(f"texts/{path.stem}")
    return found
