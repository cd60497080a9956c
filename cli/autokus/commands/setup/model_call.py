"""A model call that belongs to no conversation: booked and held by the owner's caps like any other."""

from __future__ import annotations

import time
from contextlib import closing

from autokus import wiring
from autokus.bookkeeping import Bookkeeper, TooDear
from autokus.errors import ModelFailed
from autokus.home import Home
from autokus.settings import Settings
from autokus.vocabulary import Completion, Prompt

NOBODY = 0
"""The contact and the run of such a call in the books."""

SECONDS = 120.0


def call_model(home: Home, settings: Settings, prompt: Prompt, *, most: int = 0) -> Completion:
    """The model's answer, of `most` tokens where that is more than a reply may have.

    Raises ModelFailed, WrongSettings, StorageFailed.
    """
    model = wiring.provider(settings)
    most = max(most, settings.llm.max_output_tokens)
    seconds = min(SECONDS, settings.llm.deadline_seconds)
    with closing(wiring.open_store(home)) as store:
        books = Bookkeeper(
            store.journal,
            settings.caps_on_spending,
            settings.prices,
            zone=settings.limits.zone,
            now=lambda: int(time.time()),
            run_id=NOBODY,
        )
        try:
            entry = books.open(NOBODY, prompt, most, tries=1)
        except TooDear as dear:
            raise ModelFailed(
                f"A cap of yours stands in the way: {dear}.",
                "The model was not asked.",
                "See [spending] in settings.toml.",
            ) from dear
        try:
            answer = model.complete(prompt, max_tokens=most, seconds=seconds, tries=1)
        except ModelFailed as failed:
            books.failed(entry, failed)
            raise
        books.answered(entry, answer)
        return answer
