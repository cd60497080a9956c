"""Both servers in one process, with the story's cast and model: the world that `demo` runs in.

`python -m autokus.sandbox world` prints one line of JSON that says where everything is, and ends by itself after
`--lifetime` seconds or at SIGTERM.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Sequence

from autokus.sandbox.model_server import ModelServer
from autokus.sandbox.scenario import CAST, answer
from autokus.sandbox.telegram_control import ControlServer
from autokus.sandbox.telegram_server import TelegramServer


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until the lifetime is over, SIGTERM or SIGINT."""
    parser = argparse.ArgumentParser(prog="python -m autokus.sandbox world", description=__doc__)
    parser.add_argument(
        "--lifetime", type=float, default=3600, help="seconds until it ends by itself"
    )
    options = parser.parse_args(arguments)
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    with (
        TelegramServer() as telegram,
        ModelServer(rule=answer) as model,
        ControlServer(telegram) as control,
    ):
        for person in CAST:
            telegram.add_person(person.name, username=person.username)
        told = {
            "session": telegram.session_string(),
            "control": control.url,
            "base_url": model.base_url,
            "api_key": model.api_key,
            "pid": os.getpid(),
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        ended.wait(options.lifetime)
    return 0
