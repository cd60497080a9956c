"""The sandbox's model as a process of its own, with a control port: `python -m autokus.sandbox.model_process`."""

from __future__ import annotations

import argparse
import base64
import json
import os
import signal
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from autokus.sandbox.model_mute import HOST
from autokus.sandbox.model_obedient import ObedientRule
from autokus.sandbox.model_rules import DefaultRule
from autokus.sandbox.model_server import ModelFault, ModelServer, Said, ScriptedAnswer

_LINE_HELP = "one JSON value a line: an object, a text, or {'scripted_answer': {'text': ...}}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one JSON line with the addresses, then serve until SIGTERM or SIGINT."""
    parser = argparse.ArgumentParser(prog="model_process", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--control-port", type=int, default=0)
    parser.add_argument("--delay", type=float, default=0.0, help="seconds every answer takes")
    parser.add_argument("--script", help=_LINE_HELP)
    parser.add_argument("--obedient", action="store_true", help="do whatever the message says")
    options = parser.parse_args(arguments)
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    with ModelServer(port=options.port, delay=options.delay) as model:
        if options.obedient:
            model.rule = ObedientRule()
        if options.script:
            model.script.extend(read_script(options.script))
        control = _control(model, options.control_port)
        told = {
            "port": model.port,
            "base_url": model.base_url,
            "openai_url": model.openai_url,
            "control": f"http://{HOST}:{control.server_address[1]}",
            "pid": os.getpid(),
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        while not ended.wait(1):
            pass
        control.shutdown()
        control.server_close()
    return 0


def read_script(path: str) -> list[Said]:
    """The answers of a JSON-lines file, in order. Raises OSError, ValueError."""
    with Path(path).open(encoding="utf-8") as lines:
        return [said_of(json.loads(line)) for line in lines if line.strip()]


def said_of(value: Any) -> Said:
    """A scripted answer from its JSON. Raises ValueError."""
    if isinstance(value, dict) and set(value) == {"scripted_answer"}:
        try:
            return ScriptedAnswer(**value["scripted_answer"])
        except TypeError as error:
            raise ValueError(str(error)) from None
    if isinstance(value, dict | str):
        return value
    raise ValueError("an answer is an object or a text")


def rule_of(value: Any) -> ObedientRule | DefaultRule:
    """The rule to answer by: obedient, with the `answers` given or without; false: the ordinary one.

    Raises ValueError.
    """
    if value is False:
        return DefaultRule()
    told = value if isinstance(value, dict) else {}
    answers = told.get("answers", {})
    if set(told) - {"answers"} or not isinstance(answers, dict):
        raise ValueError('it is {}, {"answers": {...}} or false')
    if not all(isinstance(text, str) for text in answers.values()):
        raise ValueError("an answer is a text")
    return ObedientRule(answers)


def fault_of(value: Mapping[str, Any]) -> ModelFault:
    """A fault from its JSON; `body` is a text, or `body_base64` any bytes. Raises ValueError."""
    fields = dict(value)
    if isinstance(fields.get("body"), str):
        fields["body"] = fields["body"].encode()
    if "body_base64" in fields:
        fields["body"] = base64.b64decode(fields.pop("body_base64"), validate=True)
    try:
        return ModelFault(**fields)
    except TypeError as error:
        raise ValueError(str(error)) from None


def calls_of(model: ModelServer) -> dict[str, Any]:
    """What GET /calls answers: every call, without the values of the headers that hold a key."""
    calls = [asdict(call) for call in list(model.calls)]
    for call in calls:
        for name in ("x-api-key", "authorization"):
            if name in call["headers"]:
                call["headers"][name] = "(hidden)"
    return {"calls": calls, "in_flight": model.in_flight, "max_in_flight": model.max_in_flight}


def _control(model: ModelServer, port: int) -> ThreadingHTTPServer:
    class Control(_ControlHandler):
        controlled = model

    control = ThreadingHTTPServer((HOST, port), Control)
    threading.Thread(target=control.serve_forever, args=(0.05,), daemon=True).start()
    return control


class _ControlHandler(BaseHTTPRequestHandler):
    """GET /calls; POST /fault, /faults/clear, /script, /delay, /obedient."""

    controlled: ModelServer

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        if self.path == "/calls":
            self._send(200, calls_of(self.controlled))
        else:
            self._send(404, {"error": "GET /calls"})

    def do_POST(self) -> None:
        try:
            raw = self.rfile.read(int(self.headers.get("content-length", "0")))
            done = self._obey(json.loads(raw or b"null"))
        except (ValueError, TypeError, KeyError) as error:
            self._send(400, {"error": str(error)})
            return
        if done:
            self._send(200, {"ok": True})
        else:
            self._send(404, {"error": "POST /fault, /faults/clear, /script, /delay, /obedient"})

    def _obey(self, value: Any) -> bool:
        model = self.controlled
        if self.path == "/fault":
            model.faults.append(fault_of(value))
        elif self.path == "/faults/clear":
            model.faults.clear()
        elif self.path == "/script":
            values = value if isinstance(value, list) else [value]
            model.script.extend([said_of(item) for item in values])
        elif self.path == "/delay":
            model.delay = float(value["seconds"])
        elif self.path == "/obedient":
            model.rule = rule_of(value)
        else:
            return False
        return True

    def _send(self, status: int, document: Mapping[str, Any]) -> None:
        body = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    raise SystemExit(main())
