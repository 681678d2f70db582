"""Sealed papers of an open secret vote, and the key that is destroyed when it closes.

While a vote runs, a voter's row must say that the person has voted, and the paper must survive
a killed server. Both lie in one row; so the paper in it is enciphered with a key of this vote
alone. The key is a file beside the database, never in it and never in a backup. At the close the
papers are opened together, counted into piles of equal ones, and the key is destroyed: whatever
copy of the database exists anywhere, no paper in it can be opened any more.
"""

import json
import os
from pathlib import Path

from django.conf import settings

from xiangyin.ballots.marks import Marks
from xiangyin.core.crypto import decipher, encipher

FOLDER = "ballot-keys"
KEY_BYTES = 16
PAD_TO = 512  # a long paper and a short one look alike


class KeyGone(Exception):
    """The vote's key is not here: the vote has just closed, or came back from a backup."""


def key_file(run_id: int) -> Path:
    """Where the key of a vote lies while the vote is open."""
    return Path(settings.DATA_DIR) / FOLDER / f"{run_id}.key"


def key_make(run_id: int) -> None:
    """Make the key of a vote that is being opened; a key left from a failed opening is replaced."""
    path = key_file(run_id)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    waiting = path.with_suffix(".new")
    with open(os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(os.urandom(KEY_BYTES))
        file.flush()
        os.fsync(file.fileno())
    waiting.replace(path)


def key_destroy(run_id: int) -> None:
    """Overwrite and remove the key of a closed vote."""
    path = key_file(run_id)
    if path.exists():
        with path.open("r+b") as file:
            file.write(b"\0" * KEY_BYTES)
            file.flush()
            os.fsync(file.fileno())
        path.unlink()


def has_key(run_id: int) -> bool:
    """Papers can be taken and opened; after a restore from a backup they cannot."""
    return key_file(run_id).exists()


def seal(marks: Marks, *, run_id: int, elector_id: int) -> bytes:
    """Encipher one paper; bound to its row, so that rows cannot be exchanged. Raises KeyGone."""
    return encipher(_padded(marks), key_of(run_id), _bound(run_id, elector_id))


def unseal(sealed: bytes, *, run_id: int, elector_id: int, key: bytes) -> Marks:
    """Open one paper. Raises crypto.Tampered."""
    opened = decipher(sealed, key, _bound(run_id, elector_id))
    return Marks.from_plain(json.loads(opened))


def key_of(run_id: int) -> bytes:
    """The key itself. Raises KeyGone, also where it is being destroyed at this moment."""
    try:
        key = key_file(run_id).read_bytes()
    except FileNotFoundError:
        raise KeyGone(run_id) from None
    if len(key) != KEY_BYTES or not any(key):
        raise KeyGone(run_id)
    return key


def _bound(run_id: int, elector_id: int) -> str:
    return f"ballot {run_id} elector {elector_id}"


def _padded(marks: Marks) -> bytes:
    text = json.dumps(marks.plain(), ensure_ascii=False).encode()
    return text + b" " * (-len(text) % PAD_TO)
