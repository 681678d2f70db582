"""`xiangyin …`: what an office does at the terminal. Chinese output, whole sentences."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from xiangyin.cli import locks, site
from xiangyin.cli.backup.manifest import RESTORED
from xiangyin.cli.errors import CommandRefused
from xiangyin.cli.law import add_law
from xiangyin.config.folder import data_dir
from xiangyin.core.errors import DomainError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 refused with a sentence, 2 not understood, 3 see `law check`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "xiangyin.config.settings")
    os.umask(0o077)  # everything we keep is for the owner only
    given = build_parser().parse_args(arguments)
    try:
        if given.needs_folder:
            finish_restore()
        return int(given.command(given) or 0)
    except DomainError as error:
        print(f"{error.message}\n{error.hint}".strip(), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def build_parser() -> argparse.ArgumentParser:
    """Return the whole command line."""
    parser = argparse.ArgumentParser(prog="xiangyin", description="乡音：乡镇人大工作系统")
    parser.set_defaults(needs_folder=True)
    commands = parser.add_subparsers(title="命令", metavar="命令", required=True)
    _add_running(commands)
    _add_keeping(commands)
    _add_filling(commands)
    add_law(commands)
    return parser


def _add_running(commands: Any) -> None:
    add(commands, "start", "启动网站和后台程序，按 Ctrl-C 停止", lambda given: site.start())
    add(commands, "serve", "只启动网站（由系统服务管理时用）", lambda given: site.serve())
    worker = add(
        commands,
        "worker",
        "只启动后台程序，可以启动多个",
        lambda given: site.worker(is_batch=given.batch, is_supervised=given.supervised),
    )
    worker.add_argument("--batch", action="store_true", help="办完队列里的任务就结束")
    worker.add_argument("--supervised", action="store_true", help=argparse.SUPPRESS)
    add(commands, "migrate", "把数据库升级到本版本", migrate)
    add(commands, "make-ready", argparse.SUPPRESS, make_ready)


def _add_keeping(commands: Any) -> None:
    backup = add(commands, "backup", "备份数据库、文件和密钥到一个文件", backup_make)
    backup.add_argument("file", type=Path, metavar="文件", help="如 乡音-2026-11-22.tar.gz")
    backup.add_argument("--without-keys", action="store_true", help="不放密钥（密钥另行保管）")
    restore = add(commands, "restore", "从备份文件恢复", backup_restore)
    restore.add_argument("file", type=Path, metavar="文件")
    restore.add_argument("--replace", action="store_true", help="替换现有数据（现有数据另存）")
    restore.add_argument("--keys", type=Path, metavar="文件", help="备份不含密钥时，给出 keys.json")
    restore.add_argument(
        "--despite-broken-audit", action="store_true", help="审计链有断点也恢复，并列出断点"
    )
    audit = add(commands, "audit", "审计记录")
    verify = add(subcommands(audit), "verify", "逐条核对审计链是否完整", audit_verify)
    verify.add_argument("--division", metavar="区划代码", help="只核对一个地方")
    add(commands, "inspect", argparse.SUPPRESS, inspect)


def _add_filling(commands: Any) -> None:
    demo = add(commands, "demo", "演示数据")
    add(subcommands(demo), "load", "装入虚构的演示县", demo_load)
    user = add(commands, "user", "账号")
    add(subcommands(user), "add", "设立首批管理员，显示一次性口令", user_add)
    calendar = add(commands, "calendar", "节假日表")
    load = add(subcommands(calendar), "load", "装入国务院办公厅公布的放假安排", calendar_load)
    load.add_argument("file", type=Path, metavar="文件.csv", help="列：日期,安排,节日,依据")


def add(commands: Any, name: str, purpose: str, command: Any = None) -> argparse.ArgumentParser:
    """Add one command; a purpose of SUPPRESS keeps it out of the list."""
    help_text = {} if purpose is argparse.SUPPRESS else {"help": purpose}
    parser: argparse.ArgumentParser = commands.add_parser(name, **help_text)
    if command:
        parser.set_defaults(command=command)
    return parser


def subcommands(parser: argparse.ArgumentParser) -> Any:
    return parser.add_subparsers(title="命令", metavar="命令", required=True)


# ---- commands; each imports what it needs, so that `start` stays small ----


def finish_restore() -> None:
    """Carry an interrupted restore to its end before anything else touches the folder."""
    folder = data_dir()
    if (folder / RESTORED).exists():
        from xiangyin.cli.backup.restoration import finish

        handle = locks.own_folder(folder)
        finish(folder)
        os.close(handle)


def under_django() -> None:
    import django

    django.setup()


def migrate(given: argparse.Namespace) -> int:
    locks.own_folder(data_dir())
    under_django()
    from xiangyin.cli.readiness import fill_calendar
    from xiangyin.cli.readiness import migrate as apply

    count = apply()
    fill_calendar()
    print(f"数据库已升级，执行了{count}步。" if count else "数据库已经是最新的。")
    return 0


def make_ready(given: argparse.Namespace) -> int:
    under_django()
    from django.conf import settings

    from xiangyin.cli.readiness import make_ready as prepare

    print(prepare(is_demo=settings.DEMO))
    return 0


def backup_make(given: argparse.Namespace) -> int:
    under_django()
    from xiangyin.cli.backup.making import make

    print(make(given.file, with_keys=not given.without_keys))
    return 0


def backup_restore(given: argparse.Namespace) -> int:
    from xiangyin.cli.backup.restoration import restore

    locks.own_folder(data_dir())
    print(
        restore(
            given.file,
            folder=data_dir(),
            is_replacing=given.replace,
            keys_file=given.keys,
            accepts_breaks=given.despite_broken_audit,
        )
    )
    return 0


def inspect(given: argparse.Namespace) -> int:
    under_django()
    from xiangyin.cli.backup.inspection import report

    print(report())
    return 0


def audit_verify(given: argparse.Namespace) -> int:
    under_django()
    from xiangyin.core.audit.services import breaks
    from xiangyin.core.models import AuditEntry

    found = list(breaks(given.division))
    for bad in found:
        place = bad.division_code or "本系统"
        print(f"{place}的审计链在第{bad.seq}条断开：{bad.reason}。", file=sys.stderr)
    if found:
        print("请立即保留现场，报告安全管理员，并用最近的备份核对。", file=sys.stderr)
        return 1
    print(f"审计链完整：核对了{AuditEntry.objects.count()}条，没有断开。")
    return 0


def demo_load(given: argparse.Namespace) -> int:
    under_django()
    from xiangyin.cli.readiness import load_demo

    print(load_demo())
    return 0


def user_add(given: argparse.Namespace) -> int:
    under_django()
    from xiangyin.accounts.services import administrators_begin
    from xiangyin.core import clock
    from xiangyin.core.actors import job_actor

    made = administrators_begin(actor=job_actor("xiangyin user add"), at=clock.now())
    print("已设立首批管理员。口令只显示这一次，请分别抄给三个人，首次登录须修改：")
    for new in made:
        print(f"  {new.user.username:<10} {new.secret}  {new.user.display_name}")
    return 0


def calendar_load(given: argparse.Namespace) -> int:
    under_django()
    from xiangyin.core.calendar import calendar_replace, read_rows

    rows = read_rows(read_text(given.file))
    years = sorted({row.day.year for row in rows})
    if not rows:
        raise CommandRefused("这个表里没有一行日期。", hint="列依次是：日期,安排,节日,依据。")
    count = calendar_replace(rows=rows, years=years)
    print(f"已装入{'、'.join(f'{year}年' for year in years)}的安排，共{count}天。")
    return 0


def read_text(path: Path) -> str:
    """Read a table saved by WPS or Excel: UTF-8 with or without mark, or GB 18030."""
    try:
        body = path.read_bytes()
    except OSError as error:
        raise CommandRefused(f"打不开文件{path}：{error.strerror}。") from None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CommandRefused(f"文件{path}不是文本。", hint="请在表格软件中另存为 CSV。")


if __name__ == "__main__":
    sys.exit(main())
