"""The answer to an order, edited in place while the work that it set going goes on (SPEC S7)."""

from __future__ import annotations

from autokus.errors import Action, TelegramFailed
from autokus.protocols import Gateway, Outbox
from autokus.vocabulary import NOTE_SIGN, RunReport

READING = "… reading"
"""The first stage: the run reads what is new."""


class Progress:
    """The notes of one run that show how far it is. Only over connections that are open anyway."""

    ROOM = 80
    """UTF-16 units that the line below the answer may take."""

    def __init__(self, outbox: Outbox, report: RunReport) -> None:
        """`report` tells at the end what came of it."""
        self._outbox = outbox
        self._report = report
        self._notes: dict[int, str] = {}
        self.finished = True

    def follow(self, note_id: int, answer: str) -> None:
        """This note shows from now on how far the run is."""
        self._notes[note_id] = answer
        self.finished = False

    async def thinking(self, gateway: Gateway, talks: int, places: int) -> None:
        """So many conversations go to the model now, of which so many find a place at once."""
        queued = f", {talks - places} of them queued" if talks > places else ""
        await self._show(
            gateway, f"… thinking: {talks} conversation{'' if talks == 1 else 's'}{queued}"
        )

    async def writing(self, gateway: Gateway) -> None:
        """What is ready is typed and sent now."""
        await self._show(gateway, "… writing")

    async def done(self, gateway: Gateway, seconds: float) -> None:
        """The run ends."""
        counts = (
            (self._report.answered, "answered"),
            (self._report.proposed, "to be approved by you"),
            (self._report.handed_over, "handed over to you"),
            (self._report.waiting, "waiting"),
        )
        came = ", ".join(f"{count} {what}" for count, what in counts if count)
        await self._show(gateway, f"Done in {seconds:.0f} s{': ' + came if came else ''}.")
        self.finished = True

    async def _show(self, gateway: Gateway, stage: str) -> None:
        for note_id, answer in self._notes.items():
            message_id = self._outbox.message_of(note_id)
            if message_id is None:
                continue
            try:
                await gateway.edit_note(message_id, f"{NOTE_SIGN}{answer}\n{stage}")
            except TelegramFailed as failed:
                if failed.action is not Action.GIVE_UP:
                    raise  # a note that the owner has deleted meanwhile shows nothing, and that is all
