"""The one exception with which the sandbox says no (core.telegram.org/api/errors)."""

from __future__ import annotations


class Refusal(Exception):
    """An RPC error: its code and its name, as the client will see them."""

    def __init__(self, code: int, name: str) -> None:
        super().__init__(f"{code} {name}")
        self.code = code
        self.name = name


def bad_request(name: str) -> Refusal:
    """A 400, by far the most common kind."""
    return Refusal(400, name)
