"""The sandbox's Telegram server as a process of its own, and a word to it from the shell."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from pathlib import Path

from autokus.sandbox.telegram_control import ControlServer, TelegramControl
from autokus.sandbox.telegram_server import TelegramServer


def serve(arguments: list[str]) -> int:
    """Run until SIGTERM or SIGINT; prints one line of JSON that says where."""
    parser = argparse.ArgumentParser(prog="python -m autokus.sandbox telegram", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="of the server; 0 takes a free one")
    parser.add_argument("--control-port", type=int, default=0, help="of the HTTP control; 0: free")
    parser.add_argument("--info", type=Path, help="also write the line into this file")
    options = parser.parse_args(arguments)
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    with (
        TelegramServer(options.port) as telegram,
        ControlServer(telegram, options.control_port) as control,
    ):
        line = json.dumps(
            {
                "port": telegram.port,
                "control": control.url,
                "session": telegram.session_string(),
                "rsa": telegram.public_key_pem(),
                "pid": os.getpid(),
            }
        )
        if options.info is not None:
            _write_whole(options.info, line)
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
        # A timeout, so that the interpreter gets to run the signal's handler.
        while not ended.wait(0.5):
            pass
    return 0


def say(arguments: list[str]) -> int:
    """Let a person write to the owner; prints the message's id."""
    parser = argparse.ArgumentParser(prog="python -m autokus.sandbox say")
    parser.add_argument("--control", required=True, help="the control URL the server printed")
    parser.add_argument("--from", dest="who", required=True, help="a username, or a numeric id")
    parser.add_argument("text")
    options = parser.parse_args(arguments)
    try:
        number = TelegramControl(options.control).call("write", options.who, options.text)
    except (ValueError, OSError) as refused:
        sys.stderr.write(f"say: {refused}\n")
        return 1
    sys.stdout.write(f"{number}\n")
    return 0


def _write_whole(path: Path, text: str) -> None:
    """Write a file so that a waiting reader never sees half of it."""
    draft = path.with_name(path.name + ".part")
    draft.write_text(text + "\n", encoding="utf-8")
    draft.replace(path)
