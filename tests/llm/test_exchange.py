"""What the vendor files share."""

from __future__ import annotations

import subprocess
import sys

import pytest

CROWD = """
import sys, threading
import msgspec
from autokus.llm import exchange

SHAPES = '''
class Block(msgspec.Struct):
    text: str = ""

class Usage(msgspec.Struct):
    tokens: int = 0

class Answer(msgspec.Struct):
    content: list[Block]
    usage: Usage
    stop: str | None = None
'''
DOCUMENT = {"content": [{"text": "Hello!"}], "usage": {"tokens": 2}, "stop": "end"}

sys.setswitchinterval(1e-6)
for _ in range(500):
    exec(SHAPES, globals())
    start = threading.Barrier(3)

    def read():
        start.wait()
        assert exchange.shaped(DOCUMENT, Answer).content[0].text == "Hello!"

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
"""


@pytest.mark.slow
def test_the_first_answers_of_three_threads_are_read_without_a_crash() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CROWD], capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
