"""What a backup says of itself."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from xiangyin.cli.errors import CommandRefused

NAME = "manifest.json"
RESTORED = ".restored"  # a folder of this name: a restore was decided and not yet finished
FORMAT = 1
DATABASES = {"sqlite": "xiangyin.sqlite3", "postgresql": "xiangyin.dump"}
KEYS = "keys.json"
FILES = "files"


@dataclass(frozen=True)
class Manifest:
    """`rows` counts every table; `keys` is the fingerprint of the keys, also when left out."""

    made_at: str
    vendor: str
    keys: str
    rows: dict[str, int]
    sha256: dict[str, str]
    format: int = FORMAT
    missing_files: list[str] = field(default_factory=list)

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)

    @property
    def database(self) -> str:
        return DATABASES[self.vendor]

    @property
    def has_keys(self) -> bool:
        return KEYS in self.sha256


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of an unpacked backup. Raises CommandRefused if it is not ours."""
    try:
        manifest = Manifest(**json.loads((folder / NAME).read_text(encoding="utf-8")))
        known = manifest.vendor in DATABASES
    except (OSError, ValueError, TypeError):
        raise CommandRefused(
            "这不是乡音的备份文件，或者备份没有做完。", hint="请换一份备份。"
        ) from None
    if manifest.format != FORMAT or not known:
        raise CommandRefused(
            "这份备份由更新版本的乡音做成，本版本读不懂。", hint="请先升级本软件，再恢复。"
        )
    return manifest


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def keys_fingerprint(path: Path) -> str:
    """Return a hash that tells whether two key files hold the same keys, and nothing else."""
    keys = json.loads(path.read_text(encoding="utf-8"))
    return hashlib.sha256(json.dumps(keys, sort_keys=True).encode()).hexdigest()
