"""The number under which an item is indexed: its kind above, its own number below."""

from zlib import crc32

ITEM_BITS = 40
KIND_MASK = 0x7FFFFF  # 23 bits of kind and 40 of item fill a signed 64-bit integer


def key_of(kind: str, item_id: int) -> int:
    """Return the key of one item; within a kind the newest item has the largest key."""
    return ((crc32(kind.encode()) & KIND_MASK) << ITEM_BITS) + item_id


def keys_of(kind: str) -> tuple[int, int]:
    """Return the first key of the kind and the first one after it."""
    return key_of(kind, 0), key_of(kind, 1 << ITEM_BITS)
