"""What each server process loads: the site, on the understanding that none outlives its master.

A granian whose master was killed outright leaves its processes answering on the port, with
whatever code they had, beside the new ones.
"""

import signal

from xiangyin.cli.supervisor import die_with_parent
from xiangyin.config.wsgi import application

die_with_parent(signal.SIGKILL)

__all__ = ["application"]
