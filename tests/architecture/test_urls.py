"""Every address of the site: nobody anonymous gets in, no role and no guess breaks it."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from xiangyin.accounts.testing import role_client
from xiangyin.congress.testing import town
from xiangyin.core.actors import Role
from xiangyin.core.scope import scope
from xiangyin.core.testing import COUNTY, TOWN

PUBLIC = {"portal", "gallery"}
PUBLIC_NAMES = {
    "accounts:sign-in",
    "accounts:sign-out",
    "accounts:code",
    "accounts:code-link",
    "accounts:resume",
    "core:size",
    "core:health",
}
SAMPLES = {"int": 987654, "slug": "no-such-thing", "str": "no-such-thing", "path": "x/y"}
DIVISION = {Role.COUNTY: COUNTY, Role.AUDITOR: COUNTY}


def addresses() -> Iterator[tuple[str, str]]:
    """Every named address with made-up arguments, as (name, path)."""
    for resolver in get_resolver().url_patterns:
        if isinstance(resolver, URLResolver) and resolver.namespace:
            yield from _inside(resolver.namespace, resolver.url_patterns)


def _inside(namespace: str, patterns: list[URLPattern | URLResolver]) -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        assert isinstance(pattern, URLPattern), "rooms keep flat lists of addresses"
        assert pattern.name, f"{namespace} has an address without a name: {pattern}"
        kinds = {
            name: type(converter).__name__.removesuffix("Converter").lower()
            for name, converter in pattern.pattern.converters.items()
        }
        values = {
            name: SAMPLES.get("str" if kind == "string" else kind, 987654)
            for name, kind in kinds.items()
        }
        name = f"{namespace}:{pattern.name}"
        yield name, reverse(name, kwargs=values)


ALL = sorted(set(addresses()))
PRIVATE = [(n, p) for n, p in ALL if n.split(":")[0] not in PUBLIC and n not in PUBLIC_NAMES]


def test_the_site_has_addresses_to_walk() -> None:
    assert len(ALL) > 60


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "path"), PRIVATE, ids=[name for name, _ in PRIVATE])
def test_nobody_gets_in_without_signing_in(name: str, path: str) -> None:
    response = Client().get(path)
    assert response.status_code == 302, name
    assert response["Location"].startswith("/accounts/sign-in/"), name


@pytest.mark.django_db
@pytest.mark.parametrize("role", [r for r in Role if r is not Role.JOB], ids=lambda r: r.value)
def test_no_role_breaks_any_address_by_guessing(role: Role) -> None:
    with scope(TOWN):
        town()
    client = role_client(role, DIVISION.get(role, TOWN))
    client.raise_request_exception = False
    wrong = []
    for name, path in ALL:
        for send in (client.get, client.post):
            if name in {"accounts:sign-out", "accounts:resume", "core:health"}:
                continue  # the health address says 503 while no worker runs
            status = send(path).status_code
            if status >= 500:
                wrong.append((name, send.__name__, status))
    assert wrong == []
