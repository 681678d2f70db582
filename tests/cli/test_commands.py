"""The small commands: audit verify, user add, calendar load, migrate."""

from pathlib import Path

import pytest

from tests.cli.installation import Installation
from xiangyin.cli.__main__ import main


def test_the_audit_chain_is_verified_and_a_break_is_named(office: Installation) -> None:
    office.ask("from tests.cli.acts import act; [act() for _ in range(3)]")
    whole = office.run("audit", "verify")
    assert whole.returncode == 0
    assert "核对了3条，没有断开" in whole.stdout

    office.ask(
        "from django.db import connection\n"
        "from xiangyin.core.audit import protection\n"
        "from xiangyin.core.models import AuditEntry\n"
        "protection.unprotect(connection)\n"
        "AuditEntry.objects.filter(seq=2).update(actor_name='别人')\n"
    )
    broken = office.run("audit", "verify")
    assert broken.returncode == 1
    assert "330799100的审计链在第2条断开：内容与摘要不符" in broken.stderr


def test_the_database_itself_refuses_to_change_an_audit_entry(office: Installation) -> None:
    office.ask("from tests.cli.acts import act; act()")
    changed = office.python(
        "-c",
        "import django; django.setup()\n"
        "from xiangyin.core.models import AuditEntry\n"
        "AuditEntry.objects.update(actor_name='别人')",
    )
    assert changed.returncode == 1
    assert "append-only" in changed.stderr


def test_the_first_administrators_are_made_once_with_secrets_of_their_own(
    office: Installation,
) -> None:
    first = office.run("user", "add")
    assert first.returncode == 0, first.stderr
    secrets = [line.split()[1] for line in first.stdout.splitlines() if line.startswith("  ")]
    assert len(set(secrets)) == 3

    again = office.run("user", "add")
    assert again.returncode == 1
    assert "已经有账号" in again.stderr


def test_a_holiday_table_is_loaded_from_csv_as_offices_save_it(
    office: Installation, tmp_path: Path
) -> None:
    table = tmp_path / "2031.csv"
    lines = [
        "日期,安排,节日,依据",
        "2031-10-01,放假,国庆节,测试通知",
        "2031-10-04,调休上班,国庆节,测试通知",
    ]
    table.write_bytes("\r\n".join(lines).encode("gb18030"))
    loaded = office.run("calendar", "load", table)
    assert loaded.returncode == 0, loaded.stderr
    assert "2031年的安排，共2天" in loaded.stdout

    table.write_text("日期,安排,节日,依据\n2031-13-01,放假,国庆节,测试通知\n")
    refused = office.run("calendar", "load", table)
    assert refused.returncode == 1
    assert "第2行读不懂" in refused.stderr


def test_the_shipped_holidays_are_there_from_the_start(office: Installation) -> None:
    count = "from xiangyin.core.models import CalendarDay; print(CalendarDay.objects.count())"
    assert int(office.ask(count)) > 20


def test_migrating_twice_does_nothing_the_second_time(office: Installation) -> None:
    again = office.run("migrate")
    assert again.returncode == 0, again.stderr
    assert "已经是最新的" in again.stdout


def test_a_missing_file_is_named(office: Installation) -> None:
    refused = office.run("calendar", "load", "nowhere.csv")
    assert refused.returncode == 1
    assert "打不开文件nowhere.csv" in refused.stderr


@pytest.mark.parametrize("port", ["0", "70000", "八千"])
def test_a_port_that_is_none_is_refused(
    port: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", port)
    monkeypatch.setenv("XIANGYIN_DATA", str(tmp_path))
    assert main(["start"]) == 1
    assert "不是端口号" in capsys.readouterr().err


def test_the_terminal_and_the_settings_mean_the_same_folder() -> None:
    from django.conf import settings

    from xiangyin.config.folder import data_dir

    assert data_dir() == settings.DATA_DIR
