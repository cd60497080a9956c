"""`claude -p` (Claude Code) as a provider: a program of the owner's machine, under lock and key (SPEC S5).

It is an agent with tools, hooks and a memory, and what it is given to read is written by strangers. So it runs in an
empty folder with next to no environment, and everything beside the bare model is off, each flag as
code.claude.com/docs/en/cli-reference documents it:

    --tools "", --strict-mcp-config      no built-in tool, no MCP server
    --restricted                         no settings file is read, `bypassPermissions` is refused (2.1.248)
    --safe-mode                          no CLAUDE.md, skill, plugin, hook, agent or memory; the login works (2.1.169)
    --disable-slash-commands, --no-chrome, disableAllHooks
    --no-session-persistence             no transcript (and CLAUDE_CODE_SKIP_PROMPT_HISTORY)
    --max-turns 1                        one answer, whatever it would like to go on with

A version that does not know one of them ends with "unknown option" before it has read a word: it fails closed.
`--bare` would refuse every login but an API key, and an empty `--setting-sources` is said to lose the login
(2.1.270), so neither is used. What an administrator's managed settings order still holds.

The talk goes in on stdin and the rules as a file, never as arguments, which every user of the machine could read.
On stdin Claude Code takes `@name` for a file to attach and a first `/` for a command: the turns go in as JSON with
`@` written as an escape, in which there is neither.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from autokus.llm import classify, claude_complaints, exchange, probe
from autokus.llm.anthropic import FINISHES, Usage
from autokus.llm.classify import Failed
from autokus.llm.verdicts import PROGRAM, UNEXPECTED
from autokus.vocabulary import Completion, Finish, Prompt
from autokus.web.deadline import CallFailed

KEPT = (
    *("HOME", "LANG", "LC_ALL", "LC_CTYPE"),
    *("CLAUDE_CONFIG_DIR", "CLAUDE_CODE_OAUTH_TOKEN"),
    *("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL"),
    *("HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "https_proxy", "http_proxy", "no_proxy"),
    *("NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"),
)
"""What of our environment the program sees, beside PATH and USER; nothing that could lead it to Telegram."""

FIXED = {
    "CLAUDE_CODE_SKIP_PROMPT_HISTORY": "1",
    "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1",
    "DISABLE_AUTOUPDATER": "1",
    "CLAUDE_CODE_MAX_RETRIES": "1",  # ten by default, with pauses: our own second try knows the deadline
    "MAX_THINKING_TOKENS": "0",
}

DEFAULT_PATH = "/usr/local/bin:/usr/bin:/bin"

PREFACE = """\
Below are the turns of a conversation as a JSON list, the oldest first. Answer the last of them as your instructions
say, with nothing but that answer.
"""


class _Result(msgspec.Struct):
    result: str = ""
    type: str = ""
    subtype: str = ""
    is_error: bool = False
    stop_reason: str | None = None
    api_error_status: int | None = None
    usage: Usage | None = None
    model_usage: dict[str, Any] = msgspec.field(default_factory=dict, name="modelUsage")

    @property
    def by_a_model(self) -> bool:
        """Some errors, limits above all, come in the shape of an answer; no model has spent a token on those."""
        if self.subtype != "success" or self.is_error:
            return False
        return (
            bool(self.usage.output_tokens)
            if self.usage
            else not claude_complaints.is_limit(self.result)
        )

    @property
    def finish(self) -> Finish:
        """Older versions leave the reason out, and call an answer that was cut an error."""
        return (
            Finish.COMPLETE
            if self.stop_reason is None
            else FINISHES.get(self.stop_reason, Finish.OTHER)
        )


class ClaudeCli:
    """A model behind `claude -p`; keeps no state, safe to call from several threads at once."""

    def __init__(
        self, *, command: str, base_url: str | None, model: str, api_key: str | None
    ) -> None:
        self._command = command.strip() or "claude"
        self._model = model
        self._key = exchange.checked_key(api_key)
        self._base = exchange.checked_address(base_url) if base_url else ""

    def __repr__(self) -> str:
        return f"ClaudeCli(model={self._model!r}, command={self._command!r})"

    def complete(
        self, prompt: Prompt, *, max_tokens: int, seconds: float, tries: int = 2
    ) -> Completion:
        """Ask the model once, at most `tries` times, within `seconds` in all. Raises ModelFailed."""
        return exchange.ask(lambda left: self._attempt(prompt, max_tokens, left), seconds, tries)

    def probe(self, seconds: float) -> None:
        """Whether program, log-in and model are good: a word is asked for. Raises ModelFailed."""
        probe.smallest_question(self, seconds)

    def _attempt(self, prompt: Prompt, max_tokens: int, seconds: float) -> Completion:
        # Here, not above: an idle run starts no program.
        from autokus.llm import bounded

        until = time.monotonic() + seconds
        program = _found(self._command)
        kind = ""
        with _room() as room:
            system = _private(room / "system.md", prompt.system)
            try:
                ended = bounded.run(
                    [program, *self._arguments(system)],
                    stdin=_talk(prompt),
                    environment=self._environment(program, room, max_tokens, seconds),
                    inside=room / "empty",
                    room=room,
                    seconds=until - time.monotonic(),
                )
            except CallFailed as failed:
                kind = failed.kind
        if kind:
            raise classify.from_call(kind)
        return self._read(ended.code, ended.out, ended.err)

    def _arguments(self, system: Path | None) -> list[str]:
        return [
            *("-p", "--output-format", "json", "--model", self._model, "--max-turns", "1"),
            *("--tools", "", "--strict-mcp-config", "--mcp-config", '{"mcpServers":{}}'),
            *("--restricted", "--safe-mode", "--disable-slash-commands", "--no-chrome"),
            *("--settings", '{"disableAllHooks":true}', "--no-session-persistence"),
            *(("--system-prompt-file", str(system)) if system else ()),
        ]

    def _environment(
        self, program: str, room: Path, max_tokens: int, seconds: float
    ) -> dict[str, str]:
        kept = {name: os.environ[name] for name in KEPT if os.environ.get(name)} | _user()
        if self._key:
            kept["ANTHROPIC_API_KEY"] = self._key
        if self._base:
            kept["ANTHROPIC_BASE_URL"] = self._base
        # Where claude was put by npm, its interpreter lies beside it, and cron's PATH knows neither.
        path = f"{Path(program).parent}{os.pathsep}{os.environ.get('PATH') or DEFAULT_PATH}"
        limits = {
            "CLAUDE_CODE_MAX_OUTPUT_TOKENS": str(max_tokens),
            "API_TIMEOUT_MS": str(max(int(seconds * 1000), 1)),
        }
        return kept | FIXED | limits | {"PATH": path, "TMPDIR": str(room / "tmp")}

    def _read(self, code: int, out: bytes, err: bytes) -> Completion:
        document = classify.decoded(out)
        if isinstance(document, list):  # so `--verbose` has it
            document = document[-1] if document else None
        if not isinstance(document, dict) or document.get("type") != "result":
            raise claude_complaints.without_answer(code, out, err)
        found = exchange.shaped(document, _Result)
        usage = found.usage or Usage()
        if not found.by_a_model and "output token maximum" in found.result:
            finish, text = Finish.CUT, ""
        elif not found.by_a_model:
            raise claude_complaints.read(
                found.result, found.api_error_status or 0, found.subtype, secret=self._key
            )
        elif code:
            raise classify.malformed()
        else:
            finish, text = found.finish, found.result
        return exchange.completion(
            text,
            finish,
            model=next(iter(found.model_usage)) if len(found.model_usage) == 1 else self._model,
            input_tokens=usage.asked(),
            output_tokens=usage.output_tokens or 0,
            cached_tokens=usage.cache_read_input_tokens or 0,
        )


def _user() -> dict[str, str]:
    """Whose login it is; on macOS the keychain is asked by this name, and cron need not set it."""
    import pwd

    try:
        return {"USER": os.environ.get("USER") or pwd.getpwuid(os.getuid()).pw_name}
    except KeyError:  # a container may run as somebody without a name
        return {}


def _found(command: str) -> str:
    """The full path of the program: it is started in another folder. Raises Failed."""
    import shutil

    try:
        named = Path(command).expanduser()
    except RuntimeError as nobody:  # "~nobody/claude"
        raise Failed(PROGRAM, "not_installed") from nobody
    found = shutil.which(str(named), path=os.environ.get("PATH") or DEFAULT_PATH)
    if found is None:
        raise Failed(PROGRAM, "not_installed")
    return str(Path(found).absolute())


@contextmanager
def _room() -> Iterator[Path]:
    """A folder of one call: an empty one to work in, one for temporary files, a place for the rules; then nothing."""
    import shutil
    import tempfile

    room = None
    try:
        room = Path(tempfile.mkdtemp(prefix="autokus-"))  # nobody else may look into it
        (room / "empty").mkdir()
        (room / "tmp").mkdir()
    except OSError:
        if room is not None:
            shutil.rmtree(room, ignore_errors=True)
        raise Failed(UNEXPECTED, "no_temporary_folder") from None
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _private(file: Path, text: str) -> Path | None:
    """The text in a file that only we can read; None for no text. Raises Failed."""
    if not text:
        return None
    try:
        file.touch(mode=0o600)
        file.write_bytes(text.encode("utf-8", "replace"))
    except OSError:
        raise Failed(UNEXPECTED, "no_temporary_folder") from None
    return file


def _talk(prompt: Prompt) -> bytes:
    turns = [{"role": str(turn.role), "text": turn.text} for turn in prompt.turns]
    written = json.dumps(turns, ensure_ascii=False, indent=1).replace("@", "\\u0040")
    return f"{PREFACE}{written}\n".encode("utf-8", "replace")
