"""What the terminal refuses, in whole sentences."""

from xiangyin.core.errors import DomainError


class CommandRefused(DomainError):
    """A command that cannot be carried out, why, and what to do."""

    code = "command-refused"
