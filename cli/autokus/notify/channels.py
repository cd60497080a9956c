"""The owner's channels through apprise: ntfy, e-mail, Pushover and some 180 more, each named by its address.

Addresses hold passwords and tokens: here they have names (`ntfy`, `mailto 2`), and nothing of what the library says
about them is passed on but the number of an error. Each message goes in a daemon thread of its own: the library's
limits are per read, so a server that sends a byte a second would hold a run for ever.
"""

from __future__ import annotations

import logging
import re
import threading
import time
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from autokus.errors import WrongSettings
from autokus.vocabulary import Errand, Told

if TYPE_CHECKING:
    from apprise import NotifyBase

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30})://", re.IGNORECASE)
_ERROR_NUMBER = re.compile(r"\berror=(\d{3})\b")

# Their sentences quote addresses: they go to nobody, whatever handlers the program has.
logging.getLogger("apprise").propagate = False
logging.getLogger("urllib3").setLevel(logging.ERROR)

_loading = threading.Lock()
# The library fills its table of channels at its first use; two threads must not do it at once.


class AppriseHerald:
    """Channels by their names; keeps no state."""

    def __init__(self, urls: Sequence[str], *, words: bool) -> None:
        """Only the form of the addresses is looked at: the library is not loaded. Raises WrongSettings."""
        self.words = words
        self._urls = dict(zip(_names(urls), urls, strict=True))

    def __repr__(self) -> str:
        return f"AppriseHerald({', '.join(self._urls)})"

    @property
    def ways(self) -> tuple[str, ...]:
        """The names of the channels."""
        return tuple(self._urls)

    def tell(self, errands: Sequence[Errand], seconds: float) -> tuple[Told, ...]:
        """Brings all errands at once, within `seconds`. Never raises."""
        until = time.monotonic() + seconds
        talks = [_Talk(errand, self._urls[errand.way]) for errand in errands]
        for talk in talks:
            threading.Thread(target=talk.run, daemon=True, name="channel").start()
        for talk in talks:
            talk.done.wait(max(0.0, until - time.monotonic()))
        return tuple(talk.told or Told(talk.errand.way, "no answer in time") for talk in talks)


class _Talk:
    """One errand: what its thread leaves for the one that waits."""

    def __init__(self, errand: Errand, url: str) -> None:
        self.errand = errand
        self.done = threading.Event()
        self.told: Told | None = None
        self._url = url

    def run(self) -> None:
        try:
            self.told = _bring(self.errand, self._url)
        except BaseException:  # noqa: BLE001  # a thread that dies aloud prints what the library had in its hands
            self.told = Told(self.errand.way, "the notification library failed")
        finally:
            self.done.set()


def _bring(errand: Errand, url: str) -> Told:
    channel = _channel(url)
    if isinstance(channel, str):
        return Told(errand.way, channel, lasting=True)
    from apprise import NotifyFormat

    with _Ear() as ear:
        arrived = channel.notify(
            title=errand.title, body=errand.text, body_format=NotifyFormat.TEXT
        )
    return Told(errand.way, "" if arrived else ear.why)


def _channel(url: str) -> NotifyBase | str:
    """The channel behind the address, or why there is none."""
    with _loading:
        from apprise import Apprise, AppriseAsset, PersistentStoreMode
        from apprise.manager_plugins import NotificationManager

        asset = AppriseAsset(
            app_id="AutoKus",
            app_desc="AutoKus",
            app_url="",
            image_url_mask="",
            image_url_logo="",
            async_mode=False,
            http_redirects=False,  # what is sent holds secrets and is meant for this address
            storage_mode=PersistentStoreMode.MEMORY,
        )
        scheme = _scheme(url)
        known = NotificationManager()  # type: ignore[no-untyped-call]
        if scheme not in known:
            return f'there is no channel named "{scheme}"'
        found = Apprise.instantiate(url, asset=asset)
    if found is None:
        return f'what stands behind "{scheme}://" is not complete or not right'
    return found


class _Ear(logging.Handler):
    """Hears what the library says in this thread, and keeps of it only what kind of failure it is."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.why = "it did not take the message"
        self._thread = threading.get_ident()
        self._logger = logging.getLogger("apprise")

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread != self._thread:
            return
        said = record.getMessage()
        if number := _ERROR_NUMBER.search(said):
            self.why = f"it answered with error {number[1]}"
        elif "onnection error" in said:
            self.why = "it cannot be reached"

    def __enter__(self) -> Self:
        self._logger.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self)


def _scheme(url: str) -> str:
    found = _SCHEME.match(url.strip())
    return found[1].lower() if found else ""


def _names(urls: Sequence[str]) -> list[str]:
    """Each address's scheme, numbered where it comes more than once. Raises WrongSettings."""
    names: list[str] = []
    seen: Counter[str] = Counter()
    for place, url in enumerate(urls, 1):
        scheme = _scheme(url)
        if not scheme:
            raise WrongSettings(
                f"Entry {place} of notify.urls is no address of a channel.",
                "Nothing was read or sent.",
                'Write it like "ntfy://host/topic"; apprise\'s pages list the channels.',
            )
        seen[scheme] += 1
        names.append(scheme if seen[scheme] == 1 else f"{scheme} {seen[scheme]}")
    return names
