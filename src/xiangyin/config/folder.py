"""Where everything that must be kept lives. Without Django: the terminal asks before it starts."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parents[3]


def data_dir() -> Path:
    """Return the data folder: XIANGYIN_DATA, or `var` in the checkout; a test run has its own."""
    given = os.environ.get("XIANGYIN_DATA")
    if "PYTEST_VERSION" in os.environ and not given:
        return _passing_folder()
    return Path(given or BASE_DIR / "var").resolve()


@cache
def _passing_folder() -> Path:
    """A test run keeps nothing, and never touches what is kept."""
    folder = Path(tempfile.mkdtemp(prefix="xiangyin-test-")).resolve()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
