"""`autokus demo`: the first thing that anybody runs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def test_the_demo_answers_or_hands_over_every_message_once_and_idles_with_one_request(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "autokus.main", "demo", "--json"],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
        stdin=subprocess.DEVNULL,
        env={"PATH": "/usr/bin:/bin", "TMPDIR": str(tmp_path), "PYTHONPATH": ":".join(sys.path)},
    )

    assert (done.returncode, done.stderr) == (0, "")
    numbers = json.loads(done.stdout)
    assert (numbers["lost"], numbers["duplicated"], numbers["requests_idle"]) == (0, 0, 1)
    assert numbers["answered"]
    assert numbers["handed_over"]
    assert list(tmp_path.iterdir()) == []
