"""Backup and restore: one command each, verified before anything is touched."""

import io
import json
import os
import resource
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.installation import ROOT, SERVER, Installation, Installations
from xiangyin.cli.backup import restoration
from xiangyin.cli.errors import CommandRefused

ACT = "from tests.cli.acts import act; act()"
STATE = "from tests.cli.acts import state; print(state())"
WRITE = """
import django; django.setup()
from tests.cli.acts import act
for _ in range(2000): print(act(), flush=True)
"""
FILL = """
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.cli.acts import AT, act
from xiangyin.core.files import file_store
from xiangyin.core.testing import LIN, TOWN
act()
stored = file_store(actor=LIN, division_code=TOWN, at=AT,
    upload=SimpleUploadedFile("照片.png", b"\\x89PNG\\r\\n\\x1a\\n" + b"x" * 5000))
print(stored.file.name)
"""


@pytest.fixture(scope="session")
def whole(installations: Installations, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of an office with an act, an audit entry and a photo."""
    office = installations.new()
    office.ask(FILL)
    target = tmp_path_factory.mktemp("backup") / "backup.tar.gz"
    result = office.run("backup", target)
    assert result.returncode == 0, result.stderr
    assert office.ask(STATE) == "1 1 1 0"
    return target


@pytest.fixture
def backup(whole: Path, tmp_path: Path) -> Path:
    """A copy of that backup, to be damaged freely."""
    copy = tmp_path / "backup.tar.gz"
    shutil.copy2(whole, copy)
    return copy


def members(path: Path) -> dict[str, bytes]:
    with tarfile.open(path) as archive:
        return {m.name: archive.extractfile(m).read() for m in archive.getmembers()}  # type: ignore[union-attr]


def test_the_key_of_an_open_secret_vote_is_in_no_backup(
    installations: Installations, tmp_path: Path
) -> None:
    """Whoever gets hold of a backup taken while people vote must not read a paper in it."""
    office = installations.new()
    office.ask("from xiangyin.ballots import envelopes; envelopes.key_make(7)")
    key = (office.folder / "ballot-keys" / "7.key").read_bytes()
    target = tmp_path / "while-voting.tar.gz"
    result = office.run("backup", target)
    assert result.returncode == 0, result.stderr
    packed = members(target)
    assert not [name for name in packed if "ballot-keys" in name]
    assert not [name for name, body in packed.items() if key in body]


def repack(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Write the backup again with its members changed."""
    contents = members(path)
    change(contents)
    with tarfile.open(path, "w:gz") as archive:
        for name, body in contents.items():
            info = tarfile.TarInfo(name)
            info.size = len(body)
            archive.addfile(info, io.BytesIO(body))


def test_what_is_restored_is_what_was_backed_up(
    installations: Installations, backup: Path, bare: Installation
) -> None:
    restored = bare.run("restore", backup)

    assert restored.returncode == 0, restored.stderr
    assert "核对无误" in restored.stdout
    assert "审计链完整" in restored.stdout
    assert bare.ask(STATE) == "1 1 1 0"
    photo = next((bare.folder / "files").rglob("*.png"))
    assert photo.read_bytes().endswith(b"x" * 5000)
    keys = "keys.json"
    assert (bare.folder / keys).read_text() == (installations.template.folder / keys).read_text()


def test_the_backup_can_be_read_by_its_owner_only(backup: Path) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600
    assert sorted(members(backup))[-1] in {"xiangyin.sqlite3", "xiangyin.dump"}


def test_a_backup_made_while_others_write_is_of_one_moment(
    office: Installation, bare: Installation, tmp_path: Path
) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITE],
        env=office.environment(),
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert writer.stdout
    writer.stdout.readline()
    made = office.run("backup", tmp_path / "b.tar.gz")
    written = int(office.ask(STATE).split()[0])
    writer.terminate()
    writer.communicate()

    assert made.returncode == 0, made.stderr
    assert bare.run("restore", tmp_path / "b.tar.gz").returncode == 0
    left, right, entries, broken = bare.ask(STATE).split()
    assert left == right == entries
    assert broken == "0"
    assert 0 < int(left) <= written


def test_a_damaged_backup_is_refused_and_nothing_is_touched(
    office: Installation, backup: Path
) -> None:
    office.ask(ACT)

    def damage(contents: dict[str, bytes]) -> None:
        photo = next(name for name in contents if name.endswith(".png"))
        contents[photo] = contents[photo][:-1] + b"y"

    repack(backup, damage)

    refused = office.run("restore", "--replace", backup)

    assert refused.returncode == 1
    assert "备份已损坏或被改动" in refused.stderr
    assert office.ask(STATE) == "1 1 1 0"
    assert not list(office.folder.glob("before-restore-*"))
    assert not (office.folder / ".restoring").exists()


@pytest.mark.parametrize("content", [b"", b"not an archive", b"\x1f\x8b\x08\x00half"])
def test_a_file_that_is_no_backup_is_refused(tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "b.tar.gz"
    source.write_bytes(content)
    with pytest.raises(CommandRefused, match="读不出备份"):
        restoration.unpack(source, tmp_path / "stage")


def test_a_truncated_backup_is_refused(backup: Path, tmp_path: Path) -> None:
    whole = backup.read_bytes()
    backup.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CommandRefused, match=r"读不出备份|备份没有做完"):
        restoration.unpack(backup, tmp_path / "stage")


def test_a_backup_cannot_write_outside_the_folder(backup: Path, tmp_path: Path) -> None:
    repack(backup, lambda contents: contents.update({"../outside": b"x"}))
    with pytest.raises(CommandRefused, match="读不出备份"):
        restoration.unpack(backup, tmp_path / "stage")
    assert not (tmp_path / "outside").exists()


def test_data_that_is_there_is_replaced_only_when_asked_and_then_kept(
    office: Installation, backup: Path
) -> None:
    office.ask(f"{ACT}; act()")

    refused = office.run("restore", backup)
    assert refused.returncode == 1
    assert "这里已经有数据" in refused.stderr
    assert office.ask(STATE) == "2 2 2 0"

    replaced = office.run("restore", "--replace", backup)
    assert replaced.returncode == 0, replaced.stderr
    assert office.ask(STATE) == "1 1 1 0"
    kept = next(office.folder.glob("before-restore-*"))
    assert (kept / "keys.json").exists()
    assert (kept / "xiangyin.sqlite3").exists() or SERVER


def test_a_backup_without_keys_needs_the_keys(
    office: Installation, bare: Installation, tmp_path: Path
) -> None:
    target = tmp_path / "b.tar.gz"
    made = office.run("backup", "--without-keys", target)
    assert "密钥不在里面" in made.stdout
    assert "keys.json" not in members(target)

    refused = bare.run("restore", target)
    assert refused.returncode == 1
    assert "不含密钥" in refused.stderr

    restored = bare.run("restore", target, "--keys", office.folder / "keys.json")
    assert restored.returncode == 0, restored.stderr


def test_a_full_disk_leaves_no_half_backup(office: Installation, tmp_path: Path) -> None:
    small = 100_000
    result = subprocess.run(
        [sys.executable, "-m", "xiangyin.cli", "backup", str(tmp_path / "b.tar.gz")],
        env=office.environment(PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        text=True,
        cwd=ROOT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (small, small)),
    )
    assert result.returncode == 1
    assert "备份没有写成" in result.stderr or "没有成功" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_backup_never_overwrites_another(office: Installation, backup: Path) -> None:
    refused = office.run("backup", backup)
    assert refused.returncode == 1
    assert "已经有这个文件" in refused.stderr


def test_a_backup_of_a_newer_version_is_refused(bare: Installation, backup: Path) -> None:
    def age(contents: dict[str, bytes]) -> None:
        said = json.loads(contents["manifest.json"])
        contents["manifest.json"] = json.dumps({**said, "format": 99}).encode()

    repack(backup, age)
    refused = bare.run("restore", backup)
    assert refused.returncode == 1
    assert "更新版本" in refused.stderr


def test_a_broken_audit_chain_is_restored_only_when_accepted(
    office: Installation, bare: Installation, tmp_path: Path
) -> None:
    office.ask(
        f"{ACT}\n"
        "from django.db import connection\n"
        "from xiangyin.core.audit import protection\n"
        "from xiangyin.core.models import AuditEntry\n"
        "protection.unprotect(connection)\n"
        "AuditEntry.objects.update(subject_text='改过')\n"
        "protection.protect(connection)\n"
    )
    office.run("backup", tmp_path / "b.tar.gz")

    refused = bare.run("restore", tmp_path / "b.tar.gz")
    assert refused.returncode == 1
    assert "审计链是断的" in refused.stderr

    accepted = bare.run("restore", "--despite-broken-audit", tmp_path / "b.tar.gz")
    assert accepted.returncode == 0, accepted.stderr
    assert "内容与摘要不符" in accepted.stdout


@pytest.mark.parametrize("killed_after", range(6))
def test_a_restore_killed_after_its_decision_is_finished_by_the_next_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, killed_after: int
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    folder, restored = tmp_path / "data", tmp_path / "data" / ".restored"
    restored.mkdir(parents=True)
    for part in ("xiangyin.sqlite3", "xiangyin.sqlite3-wal", "keys.json"):
        (folder / part).write_text("old")
    for part in ("xiangyin.sqlite3", "keys.json"):
        (restored / part).write_text("new")
    (restored / "files").mkdir()
    (restored / "order.json").write_text(json.dumps({"kept": "before-restore-1", "database": ""}))
    rename, done = Path.rename, []

    def killed(self: Path, target: Path) -> Path:
        if len(done) == killed_after:
            raise KeyboardInterrupt
        done.append(target)
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", killed)
        if killed_after < 5:
            with pytest.raises(KeyboardInterrupt):
                restoration.finish(folder)
    if restored.exists():
        restoration.finish(folder)

    assert (folder / "xiangyin.sqlite3").read_text() == "new"
    assert (folder / "keys.json").read_text() == "new"
    assert not (folder / "xiangyin.sqlite3-wal").exists()
    kept = folder / "before-restore-1"
    assert {p.name: p.read_text() for p in kept.iterdir()} == dict.fromkeys(
        ["xiangyin.sqlite3", "xiangyin.sqlite3-wal", "keys.json"], "old"
    )


def test_a_backup_of_the_other_database_is_refused(
    backup: Path, installations: Installations
) -> None:
    def swap(contents: dict[str, bytes]) -> None:
        said = json.loads(contents["manifest.json"])
        other = "sqlite" if SERVER else "postgresql"
        contents["manifest.json"] = json.dumps({**said, "vendor": other}).encode()

    repack(backup, swap)
    refused = installations.empty().run("restore", backup)
    assert refused.returncode == 1
    assert "请改成相同的数据库再恢复" in refused.stderr


def test_two_restores_do_not_run_at_once(office: Installation, backup: Path) -> None:
    from xiangyin.cli import locks

    handle = locks.share_folder(office.folder)
    try:
        refused = office.run("restore", "--replace", backup)
    finally:
        os.close(handle)
    assert refused.returncode == 1
    assert "正在这个数据目录上运行" in refused.stderr
