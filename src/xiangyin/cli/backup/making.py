"""`xiangyin backup FILE`: while the site runs."""

import hashlib
import io
import os
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.db import connection

from xiangyin.cli.backup import manifest, postgresql, sqlite
from xiangyin.cli.backup.manifest import Manifest
from xiangyin.cli.errors import CommandRefused
from xiangyin.core import clock

COMPRESSION = 1  # pictures and .docx are compressed already


class Hashing(io.RawIOBase):
    """A file that hashes what is read from it, so that what is hashed is what was packed."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        chunk = self.file.read(size)
        self.digest.update(chunk)
        return chunk


def make(target: Path, *, with_keys: bool) -> str:
    """Write the backup whole or not at all; return what to tell the person."""
    target = target.resolve()
    if target.exists():
        raise CommandRefused(f"已经有这个文件：{target}", hint="请换一个文件名，如带上今天的日期。")
    if not target.parent.is_dir():
        raise CommandRefused(f"没有这个目录：{target.parent}", hint="请先建好目录。")
    try:
        with tempfile.TemporaryDirectory(prefix=".xiangyin-", dir=target.parent) as folder:
            made = _write(Path(folder), with_keys=with_keys)
            os.replace(Path(folder) / "backup", target)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandRefused(
            f"备份没有写成：{reason}。", hint="请检查磁盘空间和目录权限；没有留下半个文件。"
        ) from None
    return _told(target, made)


def _write(folder: Path, *, with_keys: bool) -> Manifest:
    vendor = connection.vendor
    copy = folder / manifest.DATABASES[vendor]
    rows, stored = _copy_database(copy)
    hashes: dict[str, str] = {}
    with _archive(folder / "backup") as archive:
        hashes[copy.name] = _pack(archive, copy, copy.name)
        copy.unlink()
        for path, name in _files():
            hashes[name] = _pack(archive, path, name)
        keys = settings.DATA_DIR / manifest.KEYS
        if with_keys:
            hashes[manifest.KEYS] = _pack(archive, keys, manifest.KEYS)
        made = Manifest(
            made_at=clock.now().isoformat(timespec="seconds"),
            vendor=vendor,
            keys=manifest.keys_fingerprint(keys),
            rows=rows,
            sha256=hashes,
            missing_files=[n for n in stored if f"{manifest.FILES}/{n}" not in hashes],
        )
        body = made.to_json().encode()
        info = tarfile.TarInfo(manifest.NAME)
        info.size = len(body)
        archive.addfile(info, io.BytesIO(body))
    return made


def _copy_database(target: Path) -> tuple[dict[str, int], list[str]]:
    """Copy the database; return the rows of each table and the files referred to, as copied."""
    tables = sorted(connection.introspection.django_table_names(only_existing=True))
    database = settings.DATABASES["default"]
    if connection.vendor == "sqlite":
        sqlite.copy_database(Path(database["NAME"]), target)
        return sqlite.count_rows(target, tables), sqlite.stored_names(target)
    with postgresql.snapshot(database) as (link, moment):
        postgresql.dump(database, moment, target)
        rows = {t: postgresql.count(link, t) for t in tables}
        stored = [row[0] for row in link.execute("SELECT file FROM core_storedfile")]
    return rows, stored


def _files() -> Iterator[tuple[Path, str]]:
    root = Path(settings.MEDIA_ROOT)
    for path in sorted(root.rglob("*")):
        if path.is_file():
            yield path, f"{manifest.FILES}/{path.relative_to(root).as_posix()}"


@contextmanager
def _archive(path: Path) -> Iterator[tarfile.TarFile]:
    """Open the archive for the owner only, and see it on the disk before it gets its name."""
    with path.open("xb") as file:
        path.chmod(0o600)
        with tarfile.open(fileobj=file, mode="w:gz", compresslevel=COMPRESSION) as archive:
            yield archive
        file.flush()
        os.fsync(file.fileno())


def _pack(archive: tarfile.TarFile, path: Path, name: str) -> str:
    with path.open("rb") as file:
        info = archive.gettarinfo(arcname=name, fileobj=file)
        info.uid = info.gid = 0
        info.uname = info.gname = ""
        reading = Hashing(file)
        archive.addfile(info, reading)
        return reading.digest.hexdigest()


def _told(target: Path, made: Manifest) -> str:
    megabytes = target.stat().st_size / 1024**2
    free = shutil.disk_usage(target.parent).free // 1024**2
    lines = [
        f"已备份到 {target}（{megabytes:.1f}兆，磁盘还剩{free}兆）。",
        f"数据库{len(made.rows)}张表、{sum(made.rows.values())}行；"
        f"文件{sum(n.startswith('files/') for n in made.sha256)}个。",
    ]
    if made.has_keys:
        lines.append("这个文件含有密钥：谁拿到它，谁就能读出身份证号。请加密保存，不要发送。")
    else:
        lines.append("密钥不在里面：没有 keys.json，身份证号和电话打不开。请另行保管好它。")
    lines += [f"注意：数据库提到的文件不在磁盘上：{name}" for name in made.missing_files[:20]]
    return "\n".join(lines)
