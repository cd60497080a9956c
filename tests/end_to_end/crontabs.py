"""A private crontab: a stand-in for the program of that name, on the PATH of one world."""

from __future__ import annotations

from pathlib import Path

from tests.end_to_end.world import World

from autokus.schedule.crontab import line
from autokus.schedule.job import SCRIPT, Job
from autokus.shipped import shipped

_CRONTAB = """\
#!/bin/sh
# Keeps one file as cron's own program does, and refuses what that refuses.
file='{file}'
case $1 in
    -l) [ -f "$file" ] || {{ echo "no crontab for nobody" >&2; exit 1; }}
        exec /bin/cat "$file" ;;
    -r) exec /bin/rm "$file" ;;
    -) exec /bin/cat >"$file" ;;
esac
exit 1
"""


class Crontab:
    """The owner's crontab, as bytes."""

    def __init__(self, folder: Path, world: World, program: Path | None = None) -> None:
        """Puts the stand-in on the world's PATH, and beside it a command `autokus` that can be started."""
        self.file = folder / "crontab.txt"
        self.bin = folder / "bin"
        self.bin.mkdir(exist_ok=True)
        self.put("crontab", _CRONTAB.format(file=self.file))
        self.program = program or self.put("autokus", "#!/bin/sh\nexit 0\n")
        world.environment["PATH"] = f"{self.bin}:/usr/bin:/bin"
        world.environment["XDG_CONFIG_HOME"] = str(folder / "config")

    def put(self, name: str, text: str) -> Path:
        """A program on that PATH."""
        file = self.bin / name
        file.write_text(text, encoding="utf-8")
        file.chmod(0o755)
        return file

    def start_runs_of(self, home: Path) -> None:
        """What `cron install` writes, without starting it."""
        job = Job(self.program, shipped("scripts") / SCRIPT, home)
        self.content = self.content + line(job).encode() + b"\n"

    @property
    def content(self) -> bytes:
        """What stands there; empty if there is none."""
        return self.file.read_bytes() if self.file.exists() else b""

    @content.setter
    def content(self, content: bytes) -> None:
        self.file.write_bytes(content)


def started(crontab: bytes) -> list[bytes]:
    """The commands that cron would give to the shell, by its own rule for `%` (crontab(5), Vixie and cronie)."""
    found = []
    for entry in crontab.split(b"\n"):
        if entry.startswith(b"*"):
            command = entry.split(None, 5)[5]
            kept, at = b"", 0
            while at < len(command):
                if command[at : at + 2] == b"\\%":
                    kept, at = kept + b"%", at + 2
                    continue
                if command[at : at + 1] == b"%":
                    break
                kept, at = kept + command[at : at + 1], at + 1
            found.append(kept)
    return found
