"""The benchmark itself: it must follow the lessons, compare the same things and count right. Nothing here is timed."""

from __future__ import annotations

import gzip
import json
import random
import time
import urllib.request
from pathlib import Path

import pytest

from tests.bench import content, looping, naive, project, report, weight
from tests.bench.budgets import Row
from tests.bench.server import serve
from tests.bench.tracing import MARK, between_marks


def test_the_naive_page_shows_what_ours_shows() -> None:
    index = json.loads((content.ROOT / ".build" / "index.json").read_text("utf-8"))
    text = naive.translate(content.page(), index)
    assert [text.count(naive.PLACE.format(name) + "\n") for name in content.FIGURES] == [1] * 6
    assert "`{" not in text and "```" not in text
    assert index["values"]["lr-border"]["text"] in text and index["formulas"]["parabola"][0] in text


def test_a_figure_that_left_its_lesson_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "FIGURES", (*content.FIGURES, "gone"))
    with pytest.raises(ValueError, match="gone"):
        content.page()


def test_a_copy_of_the_project_builds_itself(tmp_path: Path) -> None:
    folder = project.copy(tmp_path / "ours")
    project.python("-m", "scripts.build", cwd=folder)
    assert project.python("-m", "scripts.build", cwd=folder) == ""  # up to date
    (folder / "optlib" / "rules.py").write_text("", "utf-8")
    with pytest.raises(RuntimeError, match=r"scripts\.build"):  # it is the copy that would be built
        project.python("-m", "scripts.build", cwd=folder)


def test_the_loop_computes_what_the_batch_computes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looping, "STARTS", 4)
    monkeypatch.setattr(looping, "LOOPED", 2)
    looping.measure(1)  # raises where they differ
    monkeypatch.setattr(looping, "gradient", lambda w: w)
    with pytest.raises(RuntimeError, match="gd: batch and loop"):
        looping.measure(1)


def test_the_server_counts_the_bytes_on_the_wire(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("a" * 10_000)
    (tmp_path / "font.woff2").write_bytes(b"a" * 10_000)
    (tmp_path / "bundle.js").write_text("throw 'Undefined control sequence'")
    with serve(tmp_path) as site:
        for name in ("/", "/font.woff2", "/bundle.js"):
            with urllib.request.urlopen(site.address + name) as answer:
                body = answer.read()
                assert len(body) == int(answer.headers["Content-Length"])
                assert answer.headers["Content-Encoding"] == (None if name == "/font.woff2" else "gzip")
        patience = time.monotonic() + 10
        while len(site.sent) < 3 and time.monotonic() < patience:
            time.sleep(0.01)  # the server notes what it has sent after the reader has it
        sizes = {one.path: one.size for one in site.sent}  # each noted by a thread of its own, in any order
        assert sizes.keys() == {"/", "/font.woff2", "/bundle.js"} and len(site.sent) == 3
        assert sizes["/"] == len(gzip.compress(b"a" * 10_000, 6, mtime=0)) and sizes["/font.woff2"] == 10_000
        assert site.bytes_for_formulas() == sizes["/bundle.js"]


def test_a_stretch_is_charged_with_its_own_tasks() -> None:
    def task(ts: int, dur: int, ran: int, tid: int = 1) -> dict[str, object]:
        return {"name": "RunTask", "ph": "X", "pid": 1, "tid": tid, "ts": ts, "dur": dur, "tdur": ran}

    marks = [{"name": MARK, "ph": "I", "pid": 1, "tid": 1, "ts": ts} for ts in (5_000, 105_000, 205_000)]
    handled = [task(4_000, 3_000, 2_000), task(10_000, 5_000, 4_000), task(104_000, 2_000, 1_000)]
    assert between_marks([*marks, *handled, task(20_000, 9_000, 9_000, tid=2)]) == [6.0, 1.0]


def test_what_is_read_only_without_scripts_is_no_element() -> None:
    assert weight.elements("<p>a<br>b</p><noscript><div><p>c</p></div></noscript><template><i></i></template><hr>") == 5


def test_the_heaviest_pages_are_found_by_elements_and_by_bytes(tmp_path: Path) -> None:
    texts = dict.fromkeys(weight.pages(), "<p>a</p>")
    many, long = "ko/mistakes/", "en/arena/"
    texts |= {many: "<p>a</p>" * 50, long: f"<p>{random.Random(0).randbytes(999).hex()}</p>"}
    for page, text in texts.items():
        (tmp_path / page).mkdir(parents=True, exist_ok=True)
        (tmp_path / page / "index.html").write_text(text, "utf-8")
    found = weight.heaviest(tmp_path)
    assert found[0] == many and found[weight.HEAVIEST] == long


@pytest.mark.parametrize(
    ("row", "ours", "usual", "met"),
    [
        (Row("a", "", "s", "", limit=2), 2.0, None, True),
        (Row("a", "", "s", "", limit=2), 2.1, None, False),
        (Row("a", "", "s", "", share=1 / 4), 1.0, 4.1, True),
        (Row("a", "", "s", "", share=1 / 4), 1.0, 3.9, False),
        (Row("a", "", "s", "", share=1 / 4), 1.0, None, None),
        (Row("a", "", "s", ""), 1.0, 1.0, None),
        (Row("a", "", "s", "", limit=2, share=1 / 4), 2.5, 10.4, True),  # on a slower machine
        (Row("a", "", "s", "", limit=2, share=1 / 4), 1.9, 4.0, True),
        (Row("a", "", "s", "", limit=2, share=1 / 4), 2.5, 9.6, False),
        (Row("a", "", "s", "", limit=2, share=1 / 4), 2.5, None, False),
    ],
)
def test_a_budget_is_met_or_missed(row: Row, ours: float, usual: float | None, met: bool | None) -> None:
    one = report.entry(row, report.Measured(ours, usual))
    assert one["met"] is met
    assert report.VERDICTS[met] in report.markdown([one])
