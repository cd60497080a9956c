"""Which addresses of the settings can be asked: no user name, no query, nothing that the web would read otherwise."""

from __future__ import annotations

from urllib.parse import urlsplit


def base_of(url: str) -> str:
    """The address without its last slash, so that a path can follow; nothing for one that cannot be asked."""
    written = url.strip().rstrip("/")
    try:
        parts = urlsplit(written)
        fits = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        fits = False
    if not fits or parts.query or parts.fragment or "@" in parts.netloc or " " in written:
        return ""
    return written
