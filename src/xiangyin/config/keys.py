"""The installation's own secrets: made on first start, kept in the data folder, never in code."""

import contextlib
import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Keys:
    """Hex strings. `secret` signs cookies, `field` encrypts fields, `index` hashes look-ups."""

    secret: str
    field: str
    index: str


def read_or_make_keys(path: Path) -> Keys:
    """Return the keys in `path`, creating them once, readable by the owner only.

    Two processes may start together: a whole file is linked into place, so the first to do so
    wins and the other reads what it wrote.
    """
    if not path.exists():
        keys = Keys(secrets.token_hex(32), secrets.token_hex(16), secrets.token_hex(32))
        own = path.with_name(f"{path.name}.{os.getpid()}")
        handle = os.open(own, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(keys), file)
        with contextlib.suppress(FileExistsError):
            os.link(own, path)
        own.unlink()
    return Keys(**json.loads(path.read_text(encoding="utf-8")))
