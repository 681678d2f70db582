"""What every test stands on: the audit triggers, the real texts' whereabouts."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

CHROMIUM = next(filter(None, map(shutil.which, ["chromium", "chromium-browser"])), None)
CHROMIUM_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The one browser of every journey: the system's Chromium, which fetches nothing itself."""
    given = {"executable_path": CHROMIUM, "args": CHROMIUM_FLAGS.split()}
    return {**browser_type_launch_args, **given}


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: object) -> None:
    """Take the audit triggers off: a test database is emptied between live-server tests.

    Tests that are about the triggers put them back (`protected_audit`).
    """
    from django.db import connection

    from xiangyin.core.audit import protection

    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        protection.unprotect(connection)


@pytest.fixture
def protected_audit(db: None) -> None:
    """The audit triggers, as every real installation has them."""
    from django.db import connection

    from xiangyin.core.audit import protection

    protection.protect(connection)


@pytest.fixture(autouse=True)
def _fresh_cache() -> None:
    """No test sees what another one cached."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture(autouse=True)
def _cheap_passwords(settings: object) -> None:
    """Argon2 costs 140 ms a hash on purpose; tests that are about it put it back."""
    settings.PASSWORD_HASHERS = [  # type: ignore[attr-defined]
        "django.contrib.auth.hashers.MD5PasswordHasher",
        "django.contrib.auth.hashers.Argon2PasswordHasher",
    ]


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real texts and tables beside the checkout; tests that need them skip where absent."""
    root = Path(os.environ.get("XIANGYIN_SHARED") or Path(__file__).parents[2] / "shared")
    if not (root / "data").is_dir():
        pytest.skip(f"no real data at {root}: set XIANGYIN_SHARED to the folder that holds data/")
    return root / "data"
