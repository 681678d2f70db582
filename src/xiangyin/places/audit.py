"""The acts this room records."""

from xiangyin.core.audit.codes import register

register(
    {
        "places.division_added": "登记行政区划",
        "places.division_closed": "停用行政区划",
    }
)
