"""One site per data folder: two starts on the same folder would fight over it.

`site` is held by the one server of the folder; `in-use` is shared by everything that runs there
and taken alone by what must not run beside anything (restore, migrate). The kernel lets a lock go
when the last process that holds it ends, however it ends.
"""

import fcntl
import os
from pathlib import Path

from xiangyin.cli.errors import CommandRefused


def hold_site(folder: Path) -> int:
    """Be the one server of this folder; the returned handle may be passed to children."""
    return _hold(
        folder / "site.lock",
        fcntl.LOCK_EX,
        f"乡音已经在这个数据目录上运行：{folder}",
        "请直接打开浏览器使用；要重新启动，请先停止正在运行的那一个（Ctrl-C）。",
    )


def share_folder(folder: Path) -> int:
    """Run in this folder beside others."""
    return _hold(
        folder / "in-use.lock",
        fcntl.LOCK_SH,
        f"这个数据目录正在恢复或升级：{folder}",
        "请等它完成后再启动。",
    )


def own_folder(folder: Path) -> int:
    """Have this folder to oneself."""
    return _hold(
        folder / "in-use.lock",
        fcntl.LOCK_EX,
        f"乡音正在这个数据目录上运行：{folder}",
        "请先停止网站和后台程序，再执行这个命令。",
    )


def _hold(path: Path, kind: int, message: str, hint: str) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise CommandRefused(message, hint=hint) from None
    os.set_inheritable(handle, True)
    return handle
