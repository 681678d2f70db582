"""Where everything that must be kept lives. Without Django: the terminal asks before it starts."""

import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parents[3]


def data_dir() -> Path:
    """Return the data folder: XIANGYIN_DATA, or `var` in the checkout."""
    return Path(os.environ.get("XIANGYIN_DATA") or BASE_DIR / "var").resolve()
