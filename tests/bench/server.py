"""A loopback server that compresses as GitHub Pages does and keeps account of what it sent."""

from __future__ import annotations

import gzip
import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

COMPRESSED = {"text/html", "text/css", "text/javascript", "application/json", "image/svg+xml", "text/plain", "text/xml"}
TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".woff2": "font/woff2", ".json": "application/json"}
SCRIPTS = {"text/javascript", "application/json"}
TEX_READER = b"Undefined control sequence"  # what MathJax and KaTeX both say, in whichever bundle they lie


@dataclass(frozen=True)
class Sent:
    """One answer: its path, the bytes of its body on the wire, and whether it is a script that typesets formulas."""

    path: str
    size: int
    formulas: bool


class Site(ThreadingHTTPServer):
    """Serves `folder` at / and each of `mounts`; `sent` can be emptied at any time."""

    daemon_threads = True

    def __init__(self, folder: Path, mounts: Mapping[str, Path]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.mounts = {**mounts, "/": folder}
        self.sent: list[Sent] = []
        self.missing: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def find(self, path: str) -> Path | None:
        start = next(start for start in self.mounts if path.startswith(start))
        file = self.mounts[start] / path.removeprefix(start)
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() else None

    def bytes_sent(self) -> int:
        return sum(one.size for one in self.sent)

    def bytes_for_formulas(self) -> int:
        return sum(one.size for one in self.sent if one.formulas)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that is closed lets go of its connections; that is no error of ours."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Site

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.server.find(path)
        if file is None:
            self.server.missing.append(path)
            self.send_error(404)
            return
        kind, body, packed, formulas = prepared(file)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Access-Control-Allow-Origin", "*")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)
        self.server.sent.append(Sent(path, len(body), formulas))

    def log_message(self, *_: Any) -> None:
        pass


@cache
def prepared(file: Path) -> tuple[str, bytes, bool, bool]:
    """Type, body as sent, whether it is compressed, and whether it is a script that typesets formulas."""
    kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    body = file.read_bytes()
    typesets = "mathjax" in file.as_posix().lower() or TEX_READER in body
    packed = kind in COMPRESSED
    return kind, gzip.compress(body, 6, mtime=0) if packed else body, packed, kind in SCRIPTS and typesets


@contextmanager
def serve(folder: Path, mounts: Mapping[str, Path] | None = None) -> Iterator[Site]:
    """Serve until the block ends."""
    with Site(folder, mounts or {}) as site:
        Thread(target=site.serve_forever, daemon=True).start()
        try:
            yield site
        finally:
            site.shutdown()
