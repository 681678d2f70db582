"""`xiangyin restore FILE`: verify everything beside the live data, then decide by one rename.

1. Unpack into `.restoring`, check every hash, open the copy and look it over.
2. Rename `.restoring` to `.restored`: from here on the restore has happened.
3. Move the old parts to `before-restore-…` and the new ones in. Whoever is killed here is
   finished by the next command, since `.restored` says what is still to be moved.
"""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xiangyin.cli.backup import manifest, postgresql
from xiangyin.cli.backup.manifest import RESTORED, Manifest
from xiangyin.cli.errors import CommandRefused
from xiangyin.config.database import database_from

RESTORING = ".restoring"
ORDER = "order.json"
DATABASE = manifest.DATABASES["sqlite"]
# The log before the database: an old log beside a new database would be played into it.
PARTS = (f"{DATABASE}-wal", f"{DATABASE}-shm", DATABASE, manifest.FILES, manifest.KEYS)


@dataclass(frozen=True)
class Findings:
    """What the look at the restored copy found."""

    rows: dict[str, int]
    breaks: list[str]
    damaged_files: list[str]
    unknown_migrations: list[str]


def restore(
    source: Path,
    *,
    folder: Path,
    is_replacing: bool = False,
    keys_file: Path | None = None,
    accepts_breaks: bool = False,
) -> str:
    """Restore `source` into the data folder; return what to tell the person."""
    url = os.environ.get("DATABASE_URL") or ""
    refuse_filled(folder, url, is_replacing)
    stage = folder / RESTORING
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(mode=0o700)
    try:
        made = unpack(source, stage)
        refuse_other_vendor(made, url)
        place_keys(made, stage, folder, keys_file)
        staged_url = load_database(made, stage, url)
        found = look_over(stage, staged_url)
        refuse_wrong(made, found, accepts_breaks)
        kept = decide(stage, folder, url, staged_url)
    except BaseException:
        clean_up(stage, url)
        raise
    return told(made, found, folder, kept)


def refuse_filled(folder: Path, url: str, is_replacing: bool) -> None:
    """Never overwrite data that is there, unless told so."""
    settings = database_from(url, folder)
    has_rows = not postgresql.is_empty(settings) if url else (folder / DATABASE).exists()
    files = folder / manifest.FILES
    has_files = files.is_dir() and any(files.iterdir())
    if (has_rows or has_files) and not is_replacing:
        raise CommandRefused(
            f"这里已经有数据，没有恢复：{folder}",
            hint="恢复到空目录请另设 XIANGYIN_DATA；确要替换请加 --replace（现有数据会另存）。",
        )
    if url:
        postgresql.refuse_connected(settings)


def unpack(source: Path, stage: Path) -> Manifest:
    """Unpack and check every member against the manifest. Raises CommandRefused."""
    try:
        with tarfile.open(source) as archive:
            archive.extractall(stage, filter="data")
    except (OSError, tarfile.TarError, EOFError) as error:
        reason = getattr(error, "strerror", None) or "文件残缺，或者不是备份文件"
        raise CommandRefused(
            f"读不出备份{source}：{reason}。", hint="请换一份备份；现有数据没有动。"
        ) from None
    made = manifest.read_manifest(stage)
    present = {p.relative_to(stage).as_posix() for p in stage.rglob("*") if p.is_file()}
    wrong = sorted(present ^ {*made.sha256, manifest.NAME})
    wrong += [
        n
        for n, digest in made.sha256.items()
        if n in present and manifest.sha256_of(stage / n) != digest
    ]
    if wrong:
        raise CommandRefused(
            f"备份已损坏或被改动：{'、'.join(wrong[:5])}与清单不符。",
            hint="请换一份备份；现有数据没有动。",
        )
    return made


def refuse_other_vendor(made: Manifest, url: str) -> None:
    here = "postgresql" if url else "sqlite"
    if made.vendor != here:
        names = {
            "sqlite": "SQLite（不设 DATABASE_URL）",
            "postgresql": "PostgreSQL（设 DATABASE_URL）",
        }
        raise CommandRefused(
            f"这份备份来自{names[made.vendor]}，现在用的是{names[here]}。",
            hint="请改成相同的数据库再恢复。",
        )


def place_keys(made: Manifest, stage: Path, folder: Path, keys_file: Path | None) -> None:
    """Put the keys that open this backup into the stage: its own, the given, or those here."""
    target = stage / manifest.KEYS
    for candidate in (keys_file, target, folder / manifest.KEYS):
        if candidate and candidate.exists() and _fingerprint(candidate) == made.keys:
            if candidate != target:
                shutil.copyfile(candidate, target)
                target.chmod(0o600)
            return
    raise CommandRefused(
        "这份备份不含密钥，这里也没有能打开它的密钥，恢复后身份证号和电话都读不出来。",
        hint="请用 --keys 给出做备份的那套系统的 keys.json。",
    )


def _fingerprint(path: Path) -> str:
    try:
        return manifest.keys_fingerprint(path)
    except (OSError, ValueError):
        return ""


def load_database(made: Manifest, stage: Path, url: str) -> str:
    """Make the copy openable; return its DATABASE_URL ("" for SQLite)."""
    if not url:
        return ""
    settings = database_from(url, stage)
    name = f"{settings['NAME'][:40]}_restoring"
    postgresql.drop(settings, name)
    postgresql.load(settings, stage / made.database, name)
    (stage / made.database).unlink()
    return postgresql.with_name(url, name)


def look_over(stage: Path, staged_url: str) -> Findings:
    """Open the copy in a process of its own and report on it."""
    environment = {**os.environ, "XIANGYIN_DATA": str(stage), "DATABASE_URL": staged_url}
    source = str(Path(__file__).resolve().parents[3])
    environment["PYTHONPATH"] = os.pathsep.join([source, os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-m", "xiangyin.cli", "inspect"]
    result = subprocess.run(command, env=environment, capture_output=True, text=True)  # noqa: S603
    try:
        if result.returncode == 0:
            return Findings(**json.loads(result.stdout))
    except ValueError:
        pass
    raise CommandRefused(
        "备份里的数据库打不开；现有数据没有动。", hint=(result.stderr or result.stdout)[-600:]
    )


def refuse_wrong(made: Manifest, found: Findings, accepts_breaks: bool) -> None:
    """Refuse a copy that is not what was backed up."""
    if found.unknown_migrations:
        raise CommandRefused(
            "这份备份由更新版本的乡音做成。",
            hint=f"请先升级本软件，再恢复。（{'、'.join(found.unknown_migrations[:3])}）",
        )
    fewer = [t for t, n in made.rows.items() if found.rows.get(t) != n]
    if fewer or found.damaged_files:
        raise CommandRefused(
            f"恢复出来的数据与备份时不符：{'、'.join([*fewer, *found.damaged_files][:5])}。",
            hint="请换一份备份；现有数据没有动。",
        )
    if found.breaks and not accepts_breaks:
        raise CommandRefused(
            f"备份里的审计链是断的：{'；'.join(found.breaks[:5])}。",
            hint="请换一份更早的备份并报告安全管理员；确要恢复请加 --despite-broken-audit。",
        )


def decide(stage: Path, folder: Path, url: str, staged_url: str) -> str:
    """Write down what is to be moved and decide by a rename; return where the old will be."""
    kept = f"before-restore-{time.strftime('%Y%m%d-%H%M%S')}"
    order = {"kept": kept, "database": ""}
    if url:
        order["database"] = database_from(staged_url, folder)["NAME"]
    (stage / ORDER).write_text(json.dumps(order), encoding="utf-8")
    (stage / manifest.FILES).mkdir(exist_ok=True)
    for path in stage.rglob("*"):
        _to_disk(path)
    _to_disk(stage)
    stage.rename(folder / RESTORED)
    _to_disk(folder)
    finish(folder)
    return kept


def finish(folder: Path) -> None:
    """Move the old parts aside and the new ones in; may be repeated after being killed."""
    restored = folder / RESTORED
    order: dict[str, Any] = json.loads((restored / ORDER).read_text(encoding="utf-8"))
    kept = folder / order["kept"]
    kept.mkdir(mode=0o700, exist_ok=True)
    url = os.environ.get("DATABASE_URL") or ""
    if order["database"]:
        settings = database_from(url, folder)
        postgresql.exchange(settings, order["database"], f"{settings['NAME'][:30]}_{order['kept']}")
    is_replaced = (restored / DATABASE).exists()
    for part in PARTS:
        is_old_log = part.startswith(f"{DATABASE}-") and is_replaced
        if ((restored / part).exists() or is_old_log) and (folder / part).exists():
            (folder / part).rename(kept / part)
        if (restored / part).exists():
            (restored / part).rename(folder / part)
    (folder / "ready.json").unlink(missing_ok=True)
    _to_disk(folder)
    shutil.rmtree(restored)
    if not any(kept.iterdir()):
        kept.rmdir()


def clean_up(stage: Path, url: str) -> None:
    """Leave nothing of a restore that was refused."""
    shutil.rmtree(stage, ignore_errors=True)
    if url:
        settings = database_from(url, stage)
        postgresql.drop(settings, f"{settings['NAME'][:40]}_restoring")


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def told(made: Manifest, found: Findings, folder: Path, kept: str) -> str:
    lines = [
        f"已恢复{made.made_at[:16].replace('T', ' ')}的备份到 {folder}。",
        f"核对无误：{len(made.rows)}张表{sum(made.rows.values())}行，"
        f"文件{sum(n.startswith('files/') for n in made.sha256)}个。",
        "审计链完整。" if not found.breaks else f"审计链有断点：{'；'.join(found.breaks)}。",
    ]
    if (folder / kept).exists():
        lines.append(f"原来的数据另存在 {folder / kept}，确认无误后可删除。")
    lines += [f"备份时就缺的文件：{name}" for name in made.missing_files[:20]]
    return "\n".join(lines)
