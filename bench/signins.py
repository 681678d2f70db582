"""Sign in without the sign-in page, in the database of a size: prints cookies and addresses.

`python -m bench.signins c` with XIANGYIN_DATA and bench.settings, as the server will have them.
"""

import json
import sys
from typing import Any

from bench.pages import BARE, PAGES, Page
from bench.sizes import SIZES, Size


def main(size: Size) -> dict[str, Any]:
    import django

    django.setup()
    from xiangyin.core.scope import everywhere

    with everywhere(reason="the benchmark signs in everywhere"):
        codes = size.codes()
        code = codes[len(codes) // 2]
        keys = keys_of(code)
        cookies = {who: cookie_of(grant) for who, grant in grants_of(code).items()}
    pages, left_out = [], []
    for page in [BARE, *PAGES]:
        address = address_of(page, keys)
        if address is None:
            left_out.append(f"{page.label}: no address named {page.url} yet")
        else:
            pages.append(
                {"label": page.label, "path": address, "cookie": cookies.get(page.who, "")}
            )
    return {"pages": pages, "left_out": left_out, "size": size.label}


def keys_of(code: str) -> dict[str, Any]:
    """A suggestion in the middle of being handled, and the township's code."""
    from xiangyin.suggestions.models import Suggestion

    found = Suggestion.objects.filter(division_code=code, case__stage="feedback")
    return {"pk": found.order_by("id")[0].pk, "code": code}


def address_of(page: Page, keys: dict[str, Any]) -> str | None:
    from django.urls import NoReverseMatch, reverse

    given = {name: keys[name] for name in page.given}
    try:
        return reverse(page.url, kwargs=given) + page.query
    except NoReverseMatch:
        return None


def grants_of(code: str) -> dict[str, Any]:
    """One account of each kind: secretary, unit, deputy of the township; its county's."""
    from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX

    from xiangyin.accounts.models import Grant, User
    from xiangyin.casework.models import Assignment
    from xiangyin.congress.models import Deputy
    from xiangyin.core import clock
    from xiangyin.core.actors import Role

    busy = Assignment.objects.filter(division_code=code, finished_on=None).order_by("id")[0]
    deputy = Deputy.objects.filter(division_code=code, led_suggestions__isnull=False)[0]
    wanted = {
        "secretary": (Role.SECRETARY, code, {}),
        "unit": (Role.UNIT, code, {"unit_id": busy.unit_id}),
        "deputy": (Role.DEPUTY, code, {"person_id": deputy.person_id}),
        "county": (Role.COUNTY, code[:6], {}),
    }
    found: dict[str, Any] = {}
    for who, (role, place, given) in wanted.items():
        user, _new = User.objects.get_or_create(
            username=f"bench-{who}",
            defaults={
                "display_name": f"基准{role.label}",
                "division_code": place,
                "password": UNUSABLE_PASSWORD_PREFIX,
                "must_change_password": False,
            },
        )
        found[who], _new = Grant.objects.get_or_create(
            user=user, role=role, division_code=place, defaults={"from_on": clock.today(), **given}
        )
    return found


def cookie_of(grant: Any) -> str:
    """Open a session as a sign-in does and return its cookie."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from xiangyin.accounts import sessions
    from xiangyin.core import clock

    store = SessionStore()
    store[SESSION_KEY] = str(grant.user_id)
    store[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    store[HASH_SESSION_KEY] = grant.user.get_session_auth_hash()
    sessions.begin(store, user=grant.user, grant=grant, is_by_code=False, at=clock.now())
    store.create()
    return f"{settings.SESSION_COOKIE_NAME}={store.session_key}"


if __name__ == "__main__":
    print(json.dumps(main(SIZES[sys.argv[1]]), ensure_ascii=False))
