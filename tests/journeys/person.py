"""Somebody at a browser, who holds every page to what a page must be, at both widths."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.urls import Resolver404, resolve
from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    Response,
    ViewportSize,
    expect,
)

from xiangyin.accounts.testing import PASSWORD

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 900}
SIZES = {"phone": PHONE, "desk": DESK}
SOUND = (Path(__file__).parent / "sound.js").read_text(encoding="utf-8")
PATIENCE = 8000  # milliseconds
REFUSED = 422  # a form that comes back with its errors is a page like another
LEFT = "net::ERR_ABORTED"  # what was still on its way when the page was left


class Person:
    """Presses controls by their data-verb, fills fields by their labels, reads words."""

    def __init__(
        self, context: BrowserContext, site: str, username: str, size: ViewportSize, shots: Path
    ) -> None:
        self.site, self.username, self.size, self.shots = site, username, size, shots
        self.context = context
        self.allowed = {REFUSED}
        self.troubles: list[str] = []
        self.seen: set[str] = set()
        self.page = self._new_page()

    password = PASSWORD

    # ---- what a person does ----

    def signs_in(self) -> None:
        """Sign in through the page, unless the earlier sign-in still holds."""
        self.opens("/accounts/sign-in/")
        if self.control("accounts.sign_in").count():
            self.fills("登录名", self.username)
            self.fills("密码", PASSWORD)
            self.presses("accounts.sign_in")

    def opens(self, path: str) -> None:
        self.page.goto(path if "://" in path else f"{self.site}{path}")
        self.looks()

    def presses(self, verb: str, *, within: str = "", value: str = "") -> None:
        """Press a control that leads to another page."""
        self.follows(self.control(verb, within=within, value=value).first)

    def follows(self, control: Locator) -> None:
        with self.page.expect_navigation():
            control.click()
        self.looks()

    def goes_to(self, words: str) -> None:
        """Follow a link by its words: reading on is no verb."""
        self.follows(self.page.get_by_role("link", name=words).filter(visible=True).first)

    def fills(self, label: str, text: str) -> None:
        self.field(label).fill(text)

    def picks(self, label: str, option: str) -> None:
        """Choose an option of a list by its words."""
        self.field(label).select_option(label=option)

    def asks(self, label: str, option: str) -> None:
        """Ask a list one more thing."""
        self.picks(label, option)
        self.follows(self.page.get_by_role("button", name="查询"))

    def ticks(self, question: str, answer: str) -> None:
        """Choose an answer to a question that shows all its answers."""
        group = self.page.get_by_role("group", name=question).filter(visible=True)
        group.get_by_label(answer).first.check()

    def uploads(self, label: str, file: Path) -> None:
        self.field(label).set_input_files(file)

    def downloads(self, verb: str, to: Path) -> Path:
        with self.page.expect_download() as coming:
            self.control(verb).first.click()
        coming.value.save_as(to)
        return to

    def comes_back(self, path: str) -> None:
        """Close the window as it is and open another one later."""
        self.page.close()
        self.troubles.clear()
        self.page = self._new_page()
        self.opens(path)

    def _new_page(self) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)
        return page

    # ---- what a person sees ----

    def control(self, verb: str, *, within: str = "", value: str = "") -> Locator:
        chosen = f'[data-verb="{verb}"]' + (f'[value="{value}"]' if value else "")
        if within:
            part = self.page.locator("li, tr, .card, section").filter(has_text=within)
            return part.last.locator(chosen).filter(visible=True)
        return self.page.locator(chosen).filter(visible=True)

    def field(self, label: str) -> Locator:
        return self.page.get_by_label(label).filter(visible=True).first

    def reads(self, *sentences: str) -> None:
        for words in sentences:
            expect(self.page.locator("body")).to_contain_text(words, timeout=PATIENCE)

    def reads_nowhere(self, *sentences: str) -> None:
        for words in sentences:
            expect(self.page.locator("body")).not_to_contain_text(words)

    @contextmanager
    def refused(self, status: int) -> Iterator[None]:
        """What is done inside may be answered with this status."""
        self.allowed.add(status)
        yield
        self.allowed.discard(status)

    # ---- every page ----

    def looks(self) -> None:
        """Hold the page against what every page must be; the first time, at both widths."""
        self.page.wait_for_load_state()
        is_new = self.page_name not in self.seen
        self.seen.add(self.page_name)
        found = self._pictures_taken() if is_new else list(self.page.evaluate(SOUND))
        found += self.troubles
        assert not found, f"{self.page.url}\n" + "\n".join(found)

    def _pictures_taken(self) -> list[str]:
        self.shots.mkdir(parents=True, exist_ok=True)
        found = []
        for name, size in SIZES.items():
            self.page.set_viewport_size(size)
            found += [f"{name}: {sentence}" for sentence in self.page.evaluate(SOUND)]
            file = self.shots / f"{self.page_name}-{name}.jpg"
            self.page.screenshot(path=file, full_page=True, type="jpeg", quality=60)
        self.page.set_viewport_size(self.size)
        return found

    @property
    def page_name(self) -> str:
        path = self.page.url.removeprefix(self.site).split("?")[0].split("#")[0]
        try:
            return resolve(path).view_name.replace(":", "-") + f"-{self.username or 'public'}"
        except Resolver404:
            return re.sub(r"\W+", "-", path)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.troubles.append(f"console: {message.text}")

    def _failed(self, request: Request) -> None:
        if request.failure != LEFT:
            self.troubles.append(f"failed: {request.url} {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.allowed:
            self.troubles.append(f"{response.status}: {response.request.method} {response.url}")
