"""The state of figures in the address: written when a control is let go, restored, and never an exception."""

from __future__ import annotations

import random
import re
import urllib.parse
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.gestures import let_go, settle, slide

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]


NUMBER = re.compile(r"\d[\d.]*\d|\d")


def query(page: Page) -> str:
    return str(page.evaluate("location.search"))


def test_the_address_carries_the_state_there_and_back(open_page: Open, awake: Awake) -> None:
    page = open_page("?other=kept&x#here")
    figure = awake(page, "five")
    slide(figure, "lr.gd", 150)
    settle(page)
    assert query(page) == "?other=kept&x"  # not while the finger is on it
    let_go(figure, "lr.gd")
    figure.locator('[data-control="start"] input').first.fill("-3.5")
    figure.locator('[data-control="start"] input').first.press("Enter")
    figure.get_by_role("checkbox", name="Adam").uncheck()
    figure.get_by_role("button", name="One step back").click()
    page.wait_for_function("location.search.includes('at:19')")
    written = query(page)
    assert written.startswith("?other=kept&x&five=") and page.evaluate("location.hash") == "#here"
    said = figure.locator(".fig-verdict").inner_text()

    again = open_page(written, lang="ko")  # another reader, another language
    again.wait_for_selector('#five[data-state="alive"]')  # woken by the address, without a touch
    copy = again.locator("#five")
    expect(copy.locator("[data-at]")).to_have_text("19 / 20")
    expect(copy.locator('[data-control="start"] input').first).to_have_value("−3.5")
    assert copy.locator(".fig-verdict p").count() == 4
    assert NUMBER.findall(copy.locator(".fig-verdict").inner_text()) == NUMBER.findall(said)
    copy.get_by_role("button", name="처음으로").click()
    again.wait_for_function("!location.search.includes('five')")
    assert query(again) == "?other=kept&x"


def test_what_cannot_be_read_is_named_and_the_rest_is_kept(open_page: Open) -> None:
    page = open_page("?slope=lr:9;steps:30;start:-3;at:31;colour:red")
    page.wait_for_selector('#slope[data-state="alive"]')
    notice = page.locator("#slope .fig-notice")
    for bad in ("lr:9", "at:31", "colour:red"):
        expect(notice).to_contain_text(bad)
    expect(notice).not_to_contain_text("steps:30")
    expect(page.locator("#slope [data-at]")).to_have_text("30 / 30")
    expect(page.locator('#slope [data-control="lr"] [data-exact]')).to_have_value("0.03")


def mangled(count: int) -> list[tuple[str, str]]:
    dice = random.Random(5)
    right = {
        "slope": "lr:0.1;steps:30;start:-3;at:5",
        "five": "optimizers:gd,adam;lr.gd:0.5;momentum:0.3;steps:40;start:1,2",
        "line": "choose:sequential_gd;lr:0.02;start:1,-2",
        "budget": "lr:0.5;steps:100",
        "guess": "start:1",
    }
    alphabet = "0123456789.-+eE:;,=&%ㄱ∞<>\"'\\ \x00\n{}[]()λ💥abcNaN"
    states = []
    for _ in range(count):
        name, text = dice.choice(list(right.items()))
        for _ in range(dice.randint(1, 4)):
            at = dice.randrange(len(text) + 1)
            cut = at + dice.randint(0, 3)
            text = text[:at] + "".join(dice.choice(alphabet) for _ in range(dice.randint(0, 4))) + text[cut:]
        states.append((name, urllib.parse.quote(text) if dice.random() < 0.7 else re.sub(r"[\x00#\n]", "", text)))
    return states


def test_a_thousand_mangled_states_leave_a_thousand_working_figures(open_page: Open, awake: Awake) -> None:
    page = open_page()
    page.route("**/plotly-*.js", lambda route: None)  # a thousand plots are another test
    awake(page, "slope")  # its code has come
    bad = page.evaluate(
        """async (states) => {
            const loaded = () => performance.getEntriesByType("resource").map(({ name }) => name);
            const { wake } = await import(loaded().find((name) => /figure-[^/]*[.]js$/.test(name)));
            const bad = [];
            for (const [name, state] of states) {
                history.replaceState(null, "", location.pathname + "?" + name + "=" + state);
                const part = document.getElementById(name).cloneNode(true);
                part.removeAttribute("data-state");
                document.body.append(part);
                const figure = await wake(part);
                const sane = figure && figure.start.every(Number.isFinite)
                    && figure.start.every((v, i) => v >= figure.spec.box[i][0] && v <= figure.spec.box[i][1]) &&
                    Number.isInteger(figure.steps) && figure.steps >= 1 && figure.steps <= 1000 &&
                    figure.runs.every((run) => Object.values(run.hyper).every((v) => Number.isFinite(v) && v >= 0 && v
                    <= 2)) && part.querySelector(".fig-verdict").textContent !== ""; if (!sane) bad.push([name,
                    state]); figure?.playback.pause(); part.remove(); } return bad;
        }""",
        mangled(1000),
    )
    assert bad == []
