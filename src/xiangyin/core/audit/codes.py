"""Every act that can be recorded has a registered code and a Chinese name."""

_codes: dict[str, str] = {}


def register(codes: dict[str, str]) -> None:
    """Enter a room's codes ("suggestions.submitted": "提交建议"). A code is registered once."""
    for code, sentence in codes.items():
        if _codes.setdefault(code, sentence) != sentence:
            raise ValueError(f"{code} is registered twice")


def sentence_of(code: str) -> str:
    """Return the Chinese name of `code`; an unregistered code raises KeyError: a bug."""
    return _codes[code]


def registered() -> dict[str, str]:
    """Return all codes, for the documents."""
    return dict(_codes)
