"""The bundles: the same bytes each time, small, and a Plotly that draws every kind of trace the site uses."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.build import browser as bundles
from scripts.site.buildstep import copy_assets


@pytest.fixture(scope="module")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("assets")
    bundles.bundle(out)
    return out


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_two_bundles_are_equal_byte_by_byte(assets: Path, tmp_path: Path) -> None:
    bundles.bundle(tmp_path)
    assert contents(tmp_path) == contents(assets)


def test_a_new_bundle_replaces_the_old_and_spares_the_generated_module(tmp_path: Path) -> None:
    modules = tmp_path / "javascripts"
    modules.mkdir()
    (modules / "optlib.js").write_text("export const objectives = {};")
    (modules / "chunk-OLD.js").write_text("gone")
    bundles.bundle(tmp_path)
    assert (modules / "optlib.js").exists() and not (modules / "chunk-OLD.js").exists()


def test_no_bundle_asks_anyone_else_for_anything_on_its_own(assets: Path) -> None:
    for name, content in contents(assets).items():
        if name.endswith((".js", ".css")):
            assert b'import("http' not in content and b"@import" not in content and b"url(http" not in content, name


def test_only_a_served_site_has_source_maps(tmp_path: Path) -> None:
    bundles.bundle(tmp_path / ".build" / "assets")
    served, published = tmp_path / "served", tmp_path / "published"
    copy_assets(tmp_path, served, serving=True)
    copy_assets(tmp_path, published)

    mapped: set[Path] = set()
    for module in sorted((served / "assets" / "javascripts").glob("*.js")):
        named = re.findall(r"^//# sourceMappingURL=(.+)$", module.read_text("utf-8"), re.MULTILINE)
        if module.name.startswith("plotly-"):
            assert not named
            continue
        (source_map,) = [module.parent / name for name in named]
        found = json.loads(source_map.read_text("utf-8"))
        for source, content in zip(found["sources"], found["sourcesContent"], strict=True):
            file = bundles.RUNTIME.parent / "javascripts" / source
            assert file.read_text("utf-8") == content
            mapped.add(file.resolve())
    assert len(mapped) > 50

    assert contents(published / "assets").keys() == {
        name for name in contents(served / "assets") if not name.endswith(".map")
    }
    for name, content in contents(published / "assets").items():
        assert b"sourceMappingURL" not in content, name
        assert contents(tmp_path / ".build" / "assets")[name] == content


def test_plotly_fits_the_budget(assets: Path) -> None:
    """In bytes of gzip: up to its first living figure a 2-D page may cost 0.55 MB, of which the page itself 0.18 MB."""

    def weight(*names: str) -> int:
        return sum(len(gzip.compress((assets / "javascripts" / name).read_bytes(), 9)) for name in names)

    assert weight("plotly-core.js", "plotly-2d.js") < 285_000
    assert weight("plotly-3d.js") < 175_000


def test_missing_packages_are_named_with_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundles, "NODE_MODULES", tmp_path)
    with pytest.raises(bundles.BundleError, match=r"esbuild is missing: run `python scripts/tasks\.py install`"):
        bundles.bundle(tmp_path)


DRAW = """async () => {
  const flat = (await import('./javascripts/plotly-2d.js')).default;
  const space = (await import('./javascripts/plotly-3d.js')).default;
  const z = [...Array(20)].map((_, i) => [...Array(20)].map((_, j) => (i - 9) ** 2 / 20 + (j - 9) ** 2));
  const path = {x: [2, 5, 9], y: [3, 9, 15], mode: 'lines+markers', line: {dash: 'dash', color: 'hsl(200 80% 40%)'}};
  await flat.newPlot('flat', [{type: 'contour', z}, {type: 'heatmap', z: [[1, 2], [3, 4]]}, {...path, name: '경로'}], {
    showlegend: true, title: {text: 'w₁'}, hovermode: 'closest', yaxis: {type: 'linear'},
    shapes: [{type: 'line', x0: 1, x1: 1, y0: 0, y1: 9}], annotations: [{x: 1, y: 9, text: '2/λ'}],
  });
  await flat.newPlot('log', [{x: [1, 2, 3], y: [1, 10, 1000]}], {yaxis: {type: 'log'}});
  await space.newPlot('space', [
    {type: 'surface', z},
    {type: 'scatter3d', x: [1, 2], y: [1, 2], z: [1, 50], mode: 'lines+markers', line: {width: 6}},
    {type: 'mesh3d', x: [0, 9, 0, 5], y: [0, 0, 9, 5], z: [0, 0, 0, 99], alphahull: 0},
  ]);
  await flat.restyle('flat', {'line.color': '#f00'}, [2]);
  await flat.relayout('flat', {'xaxis.range': [0, 12], paper_bgcolor: 'rgb(10 20 30 / 50%)'});
  const plots = [...document.querySelectorAll('.js-plotly-plot')];
  const kinds = plots.map((plot) => plot._fullData.map((trace) => trace.type));
  return {
    same: flat === space, kinds, contours: document.querySelectorAll('#flat .contourlevel path').length,
    line: document.querySelector('#flat .js-line').getAttribute('d').slice(0, 1),
    colour: getComputedStyle(document.querySelector('#flat .js-line')).stroke,
    legend: document.querySelector('#flat .legendtext').textContent,
    label: document.querySelector('#flat .annotation-text').textContent,
    marks: document.querySelectorAll('#flat .shapelayer path').length,
    canvas: document.querySelectorAll('#space canvas').length,
    ticks: [...document.querySelectorAll('#log .ytick text')].map((tick) => tick.textContent),
  };
}"""


def test_plotly_draws_every_kind_of_trace(assets: Path, browser: Browser, serve: Callable[[Path], str]) -> None:
    (assets / "page.html").write_text(
        "<!doctype html>" + "".join(f"<div id={name}></div>" for name in ("flat", "log", "space"))
    )
    address = serve(assets)
    context = browser.new_context(viewport={"width": 900, "height": 700})
    page = context.new_page()
    faults: list[str] = []
    strangers: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(address) else strangers.append(request.url))
    page.goto(address + "page.html")
    seen = page.evaluate(DRAW)
    box = page.locator("#flat .draglayer .drag").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector("#flat .hovertext")
    context.close()
    (assets / "page.html").unlink()

    assert seen["same"], "3-D must register on the 2-D module's core, or a page has two Plotlys that know half each"
    assert seen["kinds"] == [["contour", "heatmap", "scatter"], ["scatter"], ["surface", "scatter3d", "mesh3d"]]
    assert seen["contours"] > 3 and seen["line"] == "M" and seen["canvas"] >= 1
    assert seen["colour"] == "rgb(255, 0, 0)" and seen["legend"] == "경로"
    assert seen["label"] == "2/λ" and seen["marks"] == 1
    assert {"1", "10", "100", "1000"} <= set(seen["ticks"])
    assert not faults and not [url for url in strangers if not url.startswith(("blob:", "data:"))]
