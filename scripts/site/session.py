"""One build of the whole site: the build step, both languages, the files they share, and all problems at the end."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import markdown
from jinja2 import FileSystemBytecodeCache
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url
from mkdocs.utils.meta import get_data

from scripts.site import download, fences, glossary, halves, kept, links, notebook, root, scan, typeset
from scripts.site import text as source_text
from scripts.site.buildstep import BuildStepError, copy_assets, run_build
from scripts.site.index import Index
from scripts.site.inline import DirectiveExtension
from scripts.site.kept import Store
from scripts.site.languages import FIRST, localise, site_address
from scripts.site.lighten import lighten, plainer
from scripts.site.mathfont import build_font
from scripts.site.page import PageSource
from scripts.site.problems import Problems, error_box

T = TypeVar("T")
log = logging.getLogger("mkdocs.site")
MODULES = Path(__file__).resolve().parents[2] / "node_modules"


class Session:
    """State between the events of MkDocs.

    Args:
        config: the configuration as the file has it.
        serving: under `mkdocs serve` nothing here may stop the build: a served page shows what is wrong and lives.
        store: what the builds of one server keep for each other.
    """

    def __init__(self, config: MkDocsConfig, serving: bool, store: Store | None = None) -> None:
        self.root = Path(config.config_file_path).resolve().parent
        self.serving, self.store = serving, store or Store()
        self.site_dir = Path(config.site_dir)
        self.site_url = config.site_url or site_address(str(config.repo_url))
        self.language = FIRST
        self.problems = Problems()
        self.failures: list[str] = []
        build_folder = self.root / ".build"
        self.attempt(lambda: run_build(self.root), None)
        self.index = self.attempt(lambda: Index.load(build_folder), Index(build_folder))
        self.glossary = self.attempt(glossary.load, glossary.Glossary())
        self.attempt(lambda: build_font(MODULES, build_folder), None)
        shared = [self.root / "docs/glossary", self.root / "mkdocs.yml", Path(__file__).parent]
        self.store.begin(kept.digest(kept.of_files(*shared), self.failures))
        for failure in self.failures:
            log.error("%s%s", "Every page says so until it works again:\n" if serving else "", failure)
        if self.failures and not serving:
            raise Abort("The step before the pages failed (its message is above)")
        self.page: PageSource
        self.pages: dict[str, PageSource] = {}
        self.plain = markdown.Markdown()

    def attempt(self, step: Callable[[], T], otherwise: T) -> T:
        """The result of a step before the pages, or `otherwise` and one more entry in `failures`."""
        try:
            return step()
        except (BuildStepError, ValueError, OSError) as error:
            self.failures.append(str(error))
            return otherwise

    def is_first(self, config: MkDocsConfig) -> bool:
        return bool(config.extra.get("language") == FIRST)

    def begin(self, config: MkDocsConfig) -> None:
        """Make the configuration that of the language whose turn it is, with our fences and directives."""
        localise(config, self.language, self.site_url, self.site_dir)
        # The sheets of the figures, which the build bundled: their names are the bundler's business.
        config.extra["sheets"] = sorted(path.name for path in (self.root / ".build/assets/stylesheets").glob("*.css"))
        directives = DirectiveExtension(lambda: self.page)
        config.markdown_extensions += [directives]
        # Captions are read by the same extensions but without fences, whose state belongs to the page.
        plain = [one for one in config.markdown_extensions if one in ("attr_list", "pymdownx.arithmatex", directives)]
        settings = {"pymdownx.arithmatex": config.mdx_configs.get("pymdownx.arithmatex", {})}
        self.plain = markdown.Markdown(extensions=plain, extension_configs=settings)
        config.mdx_configs["pymdownx.superfences"] = {
            **config.mdx_configs.get("pymdownx.superfences", {}),
            "custom_fences": [
                {"name": name, "class": name, "format": self.format_fence, "validator": accept_options}
                for name in fences.FENCES
            ],
        }
        self.pages = {}

    def inline(self, text: str) -> str:
        """Inline Markdown of a caption, a reason, a question …"""
        made: str = links.resolve(self.plain.reset().convert(text), self.page, self.root / "docs" / self.language)
        return made.removeprefix("<p>").removesuffix("</p>") if made.count("<p>") == 1 else made

    def format_fence(
        self, source: str, language: str, class_name: str, options: dict[str, str], md: Any, **_: Any
    ) -> str:
        return fences.render(language, self.page, source, options, self.inline)

    def read_page(self, text: str, page: Any, files: Any) -> None:
        """Before a page is read as Markdown: remember it, and look for what Markdown would take for something else.

        A page of a served site that is as it was is not read again.
        """
        package = kept.of_files(self.root / "optlib") if "\n:::" in text else ""  # mkdocstrings reads its comments
        mark = kept.digest(self.language, text, package)
        path = notebook.source_of(page, self.root, self.language) or Path(page.file.abs_src_path)
        if path.suffix != Path(page.file.src_uri).suffix:
            text, page.meta = get_data(source_text.read(path))
            mark = kept.digest(mark, text)
        source = PageSource.read(path, self.root, self.language, text, self.index, self.problems)
        source.glossary = self.glossary
        source.base = get_relative_url(".", page.url)
        source.mark = mark
        self.page = self.pages[page.file.src_uri] = source
        known = self.store.pages.get((self.language, page.file.src_uri))
        if self.serving and known and known.mark == mark and self.index.unchanged(known.used):
            source.kept, source.aside = known, list(known.aside)
            kept.give_back(known, page, files)
            return
        self.index.used.clear()
        scan.scan(source)

    def finish_page(self, html: str, page: Any, config: MkDocsConfig) -> str:
        """After a page is read: its HTML with what is to be said above it."""
        if not self.page.kept:
            html = self.check_page(self.read_notebook(html, page, config), page)
            if self.serving and not any(problem.file == self.page.file for problem in self.problems.found):
                made = kept.keep(page, self.page.mark, dict(self.index.used), html, self.page.aside)
                self.store.pages[self.language, page.file.src_uri] = made
        behind = halves.stale(self.root / self.page.file)
        return (halves.banner(self.language, self.page.base, page.url) if behind else "") + html

    def before_pages(self, files: Any, config: MkDocsConfig) -> None:
        """Look at the files themselves; what mkdocs-jupyter shows are the notebooks that the build step ran; a server's search remembers."""
        source_text.check(files, self.language, self.problems)
        notebook.put_in_place(files, config, self.root / ".build")
        if self.serving:
            search = next(plugin for name, plugin in config.plugins.items() if name.endswith("search"))
            self.store.remember_entries(search.search_index, self.language)

    def read_notebook(self, html: str, page: Any, config: MkDocsConfig) -> str:
        """The HTML of a page that is a notebook, read like any other page; of other pages, as it is."""
        path = notebook.source_of(page, self.root, self.language)
        if path is None:
            return html
        downloads = self.root / ".build" / notebook.DOWNLOADS
        name, wheel = f"{path.stem}.{self.language}.ipynb", next((w.name for w in downloads.glob("*.whl")), "")
        run = Path(page.file.abs_src_path)
        self.page.cells = notebook.code_cells(html, run, self.page, downloads)
        download.write_download(run, self.page, downloads / name, str(config.site_url), wheel)
        text = download.with_downloads(self.page.text, f"{self.page.base}/../{notebook.DOWNLOADS}", name, wheel)
        reader = markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
        made = links.resolve(reader.convert(text), self.page, path.parent)
        page.title = page.meta.get("title", path.stem)
        page.toc = get_toc(getattr(reader, "toc_tokens", []))
        page.edit_url = f"{config.repo_url}/{config.edit_uri}{path.name}"
        return made

    def check_page(self, html: str, page: Any) -> str:
        """After it: does it hold what its source names? Under serve, what the scan found stands on top of the page."""
        scan.check_rendered(self.page, html)
        notices = [
            str(problem)
            for problem in self.problems.found
            if problem.file == self.page.file and problem.message not in html
        ]
        shown = [problem for problem in notices if problem not in html] if self.serving else []
        boxes = [error_box(text, self.language) for text in self.failures + shown]
        # What comes from the package's own comments is English on every page.
        spoken = html.replace('<div class="doc doc-object', '<div lang="en" class="doc doc-object')
        # A block of code wider than a phone is scrolled, and who has no finger needs a way in: not only where scripts run.
        return "".join(boxes) + spoken.replace("<pre><span></span><code>", '<pre><span></span><code tabindex="0">')

    def typeset(self, files: Any) -> None:
        """All formulas of the language at once, after its pages are read and before they are written."""
        pages = [file.page for file in files.documentation_pages() if file.page and file.page.content]
        try:
            setter = typeset.Typesetter(self.root / ".build" / "cache" / "mathml.json", MODULES)
            results = setter.results(formula for page in pages for formula in typeset.formulas_in(page.content))
        except typeset.TypesetError as error:
            if not self.serving:
                raise Abort(str(error)) from error
            log.error("%s", error)
            return
        for page in pages:
            page.content, faults = typeset.place(page.content, results, self.language)
            source = self.pages[page.file.src_uri]
            for tex, message in faults:
                source.fault(source.line_of_formula(tex), f"this formula cannot be typeset: {message}: {tex}")

    def remember_templates(self, environment: Any) -> None:
        """Keep compiled templates between builds: compiling them takes as long as reading all pages."""
        folder = self.root / ".build" / "cache" / "templates"
        folder.mkdir(parents=True, exist_ok=True)
        environment.bytecode_cache = FileSystemBytecodeCache(str(folder))

    def leave_out_sheets(self, config: MkDocsConfig) -> None:
        """No page shall wait for the styles that mkdocstrings brings: the few we need are in our own sheet."""
        config.extra_css[:] = [sheet for sheet in config.extra_css if "_mkdocstrings" not in str(sheet)]

    def finish_output(self, output: str) -> str:
        """The file of a page: with a name for Material's search dialogue, which leaves screen readers without, and plainer programs."""
        label = {"ko": "검색", "en": "Search"}[self.language]
        return plainer(output).replace(
            'data-md-component="search" role="dialog"', f'data-md-component="search" role="dialog" aria-label="{label}"'
        )

    def finish(self, config: MkDocsConfig) -> None:
        """After the first language: the second, the shared files, the root; then all problems at once.

        Raises:
            Abort: there are problems and nobody is served.
        """
        aborted: Abort | None = None
        for language in (code for code in config.extra["languages"] if code != FIRST):
            self.language = language
            other = load_config(
                config.config_file_path, docs_dir=str(self.root / "docs" / language), strict=config.strict
            )
            try:
                build(other, serve_url=f"{self.site_url}{language}/" if self.serving else None)
            except Abort as error:  # a warning under --strict: first say everything else
                aborted = error
        copy_assets(self.root, self.site_dir, serving=self.serving)
        lighten(self.site_dir)
        root.write(self.site_dir, self.root / "docs" / "overrides", self.site_url, config.extra["languages"])
        if self.problems:
            log.error("%d to mend:\n%s", len(self.problems), self.problems)
            if not self.serving:
                raise Abort(f"{len(self.problems)} mistakes in the pages (listed above)")
        if aborted:
            raise aborted


def accept_options(
    language: str, inputs: dict[str, str], options: dict[str, str], attrs: dict[str, str], md: Any
) -> bool:
    """Take what stands behind a fence's name: refused, the fence would become text; so the fence itself complains."""
    options.update(inputs)
    return True
