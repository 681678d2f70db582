"""The sign-in names of the demo county, printed on the sign-in page while it is a demo."""

import json
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

FILE = "demo-signins.json"


@dataclass(frozen=True)
class DemoName:
    """One account of the demo: its sign-in name, whose it is, and its printed password."""

    username: str
    who: str
    password: str


def demo_file() -> Path:
    """Return where the demo county writes its names."""
    return Path(settings.DATA_DIR) / FILE


def demo_names() -> list[DemoName]:
    """Return the names to show: none outside demo mode."""
    if not settings.DEMO or not demo_file().exists():
        return []
    rows = json.loads(demo_file().read_text(encoding="utf-8"))
    return [DemoName(row["username"], row["who"], row.get("password", "")) for row in rows]


def demo_names_write(names: list[DemoName]) -> None:
    """Keep the names for the sign-in page; the demo's loader calls this once."""
    rows = [{"username": n.username, "who": n.who, "password": n.password} for n in names]
    demo_file().write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")
