"""The menu of each role: what that role works with, in the order of its day."""

from functools import cache

from django.http import HttpRequest
from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor, Role
from xiangyin.core.context import NavigationGroup, NavigationItem

Line = tuple[str, str]

_OFFICE: list[tuple[str, list[Line]]] = [
    ("", [(_("工作台"), "desk:home")]),
    (
        _("建议与督办"),
        [
            (_("议案建议"), "suggestions:list"),
            (_("办理台账"), "casework:matters"),
            (_("承诺事项"), "casework:commitments"),
            (_("向上反映"), "casework:sent-up"),
            (_("多年未落实"), "suggestions:repeated"),
            (_("办理统计"), "insight:handling"),
        ],
    ),
    (
        _("代表"),
        [
            (_("代表名册"), "congress:deputies"),
            (_("代表小组"), "congress:groups"),
            (_("主席团"), "congress:presidium"),
            (_("构成分析"), "congress:composition"),
            (_("履职记录"), "duty:term"),
        ],
    ),
    (
        _("其他"),
        [
            (_("承办单位"), "congress:units"),
            (_("届次与会议"), "congress:term"),
            (_("机构与人员"), "congress:office"),
            (_("公文"), "papers:documents"),
            (_("公文模板"), "papers:templates"),
            (_("代表登录码"), "accounts:codes"),
        ],
    ),
]
_MENUS: dict[Role, list[tuple[str, list[Line]]]] = {
    Role.SECRETARY: _OFFICE,
    Role.CHAIR: [
        *_OFFICE[:3],
        (_("其他"), [(_("承办单位"), "congress:units"), (_("公文"), "papers:documents")]),
    ],
    Role.COUNTY: [
        (
            "",
            [
                (_("工作台"), "desk:home"),
                (_("各乡镇办理"), "insight:county"),
                (_("各乡镇名册"), "congress:townships"),
            ],
        ),
        *_OFFICE[1:],
    ],
    Role.DEPUTY: [
        (
            "",
            [
                (_("首页"), "desk:home"),
                (_("建议"), "suggestions:mine"),
                (_("提建议"), "suggestions:new"),
                (_("我的"), "duty:mine"),
            ],
        )
    ],
    Role.UNIT: [
        (
            "",
            [
                (_("工作台"), "desk:home"),
                (_("收件箱"), "casework:inbox"),
                (_("承诺事项"), "casework:commitments"),
            ],
        )
    ],
    Role.AUDITOR: [
        ("", [(_("工作台"), "desk:home"), (_("操作记录"), "accounts:trail")]),
        (
            _("查阅"),
            [
                (_("代表名册"), "congress:deputies"),
                (_("构成分析"), "congress:composition"),
                (_("办理台账"), "casework:matters"),
                (_("办理统计"), "insight:handling"),
            ],
        ),
    ],
    Role.SYSTEM_ADMIN: [("", [(_("工作台"), "desk:home"), (_("账号"), "accounts:users")])],
    Role.SECURITY_ADMIN: [("", [(_("工作台"), "desk:home"), (_("账号"), "accounts:users")])],
}


def menu(request: HttpRequest, actor: Actor) -> list[NavigationGroup]:
    """Return the actor's menu with the page one is on marked."""
    groups = _addressed(actor.role, get_script_prefix())
    urls = [url for _home, _title, lines in groups for _label, url in lines]
    here = max((url for url in urls if _is_here(request, url, groups[0][0])), key=len, default="")
    return [
        NavigationGroup(
            title, [NavigationItem(label, url, current=url == here) for label, url in lines]
        )
        for _home, title, lines in groups
    ]


@cache
def _addressed(role: Role, _prefix: str) -> list[tuple[str, str, list[Line]]]:
    """The menu with addresses for names: looked up once a process, not on every page."""
    home = reverse("desk:home")
    return [
        (home, title, [(label, reverse(name)) for label, name in lines])
        for title, lines in _MENUS.get(role, [])
    ]


def _is_here(request: HttpRequest, url: str, home: str) -> bool:
    return request.path == url if url == home else request.path.startswith(url)
