"""A timer of the owner's own systemd, as a pair of unit files: hardened, limited in time, a little random.

The names of the units are made from the home, so that several accounts stand beside one another.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from autokus.errors import AutoKusError, Exit
from autokus.schedule.job import Job
from autokus.vocabulary import Scheduled

SECONDS = 20
"""How long `systemctl` may take."""

CANNOT = (
    "A user's units cannot have IPAddressDeny=, DynamicUser=, ProtectProc=, or a smaller "
    "CapabilityBoundingSet= outside PrivateUsers=: these need rights that only the system's own systemd has. "
    "The others of its sandbox need user namespaces; where the kernel refuses them, the unit fails with "
    "226/NAMESPACE or 217/USER."
)
"""What `systemd-analyze security` goes on to complain of."""

_NOTHING = "Nothing was changed."

_SERVICE = """\
# Written by `autokus cron install --systemd`; `autokus cron remove --systemd` takes it away.
[Unit]
Description=AutoKus, one run for {title}

[Service]
Type=exec
ExecStart=/bin/sh {script} {home}
Environment={program}
# The timer is the random one here.
Environment=AUTOKUS_JITTER=0
# Outside the script's own limit of 250 s. (systemd knows no RuntimeMaxSec= for Type=oneshot.)
RuntimeMaxSec=260
TimeoutStopSec=10
UMask=0077
NoNewPrivileges=yes
# The whole disk is read-only but for these. No ProtectHome=: it would hide the account's folder.
ProtectSystem=strict
ReadWritePaths={writable}
PrivateUsers=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service

[X-AutoKus]
Home={plain.home}
Script={plain.script}
Program={plain.program}
"""

_TIMER = """\
# Written by `autokus cron install --systemd`; `autokus cron remove --systemd` takes it away.
[Unit]
Description=AutoKus, once a minute for {title}

[Timer]
OnCalendar=minutely
RandomizedDelaySec=20
AccuracySec=1s

[Install]
WantedBy=timers.target
"""


def units() -> Path:
    """Where a user's own unit files lie (systemd.unit(5), "User Unit Search Path")."""
    configuration = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(configuration) / "systemd" / "user"


def unit_name(home: Path) -> str:
    """Without its ending."""
    return f"autokus-{sha256(os.fsencode(home)).hexdigest()[:8]}"


def service(job: Job, writable: Sequence[Path] = ()) -> str:
    """The unit that is one run; `writable` may be written besides the home, where they exist."""
    places = [_quoted(str(job.home)), *(_quoted(f"-{path}") for path in writable)]
    return _SERVICE.format(
        title=_escaped(str(job.home)),
        script=_quoted(str(job.script), command=True),
        home=_quoted(str(job.home), command=True),
        program=_quoted(f"AUTOKUS_BIN={job.program}"),
        writable=" ".join(places),
        plain=job,
    )


def timer(job: Job) -> str:
    """The unit that starts it every minute."""
    return _TIMER.format(title=_escaped(str(job.home)))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "%%")


def _quoted(text: str, *, command: bool = False) -> str:
    """One word, whatever is in it (systemd.syntax(7), "Quoting"); a command line knows variables besides."""
    word = _escaped(text).replace('"', '\\"')
    return '"{}"'.format(word.replace("$", "$$") if command else word)


# -- what stands there --------------------------------------------------------------------------------


def entries() -> list[Scheduled]:
    """The timers of ours, for whichever home; changes nothing and needs no systemd to be asked."""
    return [_entry(file) for file in sorted(units().glob("autokus-*.service"))]


def _entry(file: Path) -> Scheduled:
    told: dict[str, str] = {}
    for text in file.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        key, _, value = text.partition("=")
        told[key] = value
    return Scheduled(
        place=f"the systemd timer {file.stem}.timer",
        command=f"systemctl --user start {file.stem}.service",
        home=told.get("Home", ""),
        needs=(told.get("Script", ""), told.get("Program", "")),
        silent=_silent(file.with_suffix(".timer")),
        lasting=lingers(),
    )


def _silent(file: Path) -> str:
    """Why this timer starts nothing; "" if it does."""
    if not file.is_file():
        return "its timer file is gone"
    try:
        done = _systemctl("is-active", file.name)
    except AutoKusError as failed:
        return failed.what.rstrip(".")
    state = os.fsdecode(done.stdout).strip() or _said(done)
    return "" if state == "active" else f"it is {state or 'not known to systemd'}"


def lingers() -> bool:
    """Whether the owner's timers run while nobody is logged in."""
    return Path("/var/lib/systemd/linger", _user()).exists()


def _user() -> str:
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return str(os.geteuid())


# -- changing it --------------------------------------------------------------------------------------


def install(job: Job, writable: Sequence[Path] = ()) -> bool:
    """Writes both units and starts the timer; false if all of it was so already. Raises AutoKusError."""
    _must_answer()
    folder, name = units(), unit_name(job.home)
    wanted = {f"{name}.service": service(job, writable), f"{name}.timer": timer(job)}
    changed = [file for file, text in wanted.items() if _held(folder / file) != text]
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for file in changed:
            beside = folder / f".{file}.new"
            beside.write_text(wanted[file], encoding="utf-8", errors="surrogateescape")
            beside.replace(folder / file)
    except OSError as failed:
        raise _unwritable(folder, failed) from failed
    if not changed and not _silent(folder / f"{name}.timer"):
        return False
    _do("daemon-reload")
    _do("enable", "--now", f"{name}.timer")
    _must_start(name)
    return True


def _must_start(name: str) -> None:
    """A first run at once: whether the sandbox can be set up here shows only then."""
    done = _systemctl("start", f"{name}.service")
    if done.returncode != 0:
        raise AutoKusError(
            f"The timer is there, but its service does not start ({_said(done)}).",
            "No run is started.",
            f"See why: journalctl --user -u {name}.service; with 226/NAMESPACE or 217/USER this kernel refuses its "
            "sandbox: use `autokus cron remove --systemd` and `autokus cron install`.",
            exit_code=Exit.UNAVAILABLE,
        )


def _held(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None


def remove(home: Path) -> bool:
    """Stops the timer and takes both units away; false if there were none. Raises AutoKusError."""
    folder, name = units(), unit_name(home)
    files = [folder / f"{name}.timer", folder / f"{name}.service"]
    if not any(file.exists() for file in files):
        return False
    _must_answer()
    _do("disable", "--now", f"{name}.timer")
    try:
        for file in files:
            file.unlink(missing_ok=True)
    except OSError as failed:
        raise _unwritable(folder, failed) from failed
    _do("daemon-reload")
    return True


def _unwritable(folder: Path, failed: OSError) -> AutoKusError:
    return AutoKusError(
        f"The folder {folder} cannot be written ({failed.strerror}).",
        "The timer may be there in part.",
        "Check its owner, then try again.",
        exit_code=Exit.PERMISSION,
    )


def _must_answer() -> None:
    """Raises AutoKusError where there is no systemd that takes a user's units."""
    done = _systemctl("show-environment")
    if done.returncode != 0:
        raise AutoKusError(
            f"Your systemd does not answer ({_said(done)}).",
            _NOTHING,
            "Log in as the user itself (not by su or sudo), or use `autokus cron install` without --systemd.",
            exit_code=Exit.UNAVAILABLE,
        )


def _do(*words: str) -> None:
    done = _systemctl(*words)
    if done.returncode != 0:
        raise AutoKusError(
            f"systemctl --user {' '.join(words)} failed ({_said(done)}).",
            "The timer may be there in part.",
            "Mend what it says, then try again: the same command goes on from there.",
            exit_code=Exit.UNAVAILABLE,
        )


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    return " ".join(os.fsdecode(done.stderr).split())


def _systemctl(*words: str) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("systemctl")
    if program is None:
        raise AutoKusError(
            "There is no systemd here.",
            _NOTHING,
            "Use `autokus cron install` without --systemd.",
            exit_code=Exit.UNAVAILABLE,
        )
    runtime = {"XDG_RUNTIME_DIR": f"/run/user/{os.geteuid()}"} | os.environ
    try:
        return subprocess.run(
            [program, "--user", *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            env={**runtime, "LC_ALL": "C"},
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as failed:
        raise AutoKusError(
            "systemctl does not answer.",
            _NOTHING,
            "Try it by hand: systemctl --user status",
            exit_code=Exit.UNAVAILABLE,
        ) from failed
