"""What this room tells the ones above it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class UserCreated:
    """Fires when an account is made; it has no hat yet."""

    user_id: int


@dataclass(frozen=True)
class UserDisabled:
    """Fires when an account is closed; every session of it ends at once."""

    user_id: int


@dataclass(frozen=True)
class GrantGiven:
    """Fires when an account is given a hat."""

    grant_id: int


@dataclass(frozen=True)
class GrantEnded:
    """Fires when a hat is taken back."""

    grant_id: int


@dataclass(frozen=True)
class SignInCodeMade:
    """Fires when a deputy is given a one-time code; the code itself is never announced."""

    grant_id: int
