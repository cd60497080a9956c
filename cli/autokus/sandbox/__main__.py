"""`python -m autokus.sandbox telegram|say|model|world`: a pretend world in processes of its own."""

from __future__ import annotations

import sys
from importlib import import_module

_PROGRAMS = {
    "telegram": ("autokus.sandbox.telegram_process", "serve"),
    "say": ("autokus.sandbox.telegram_process", "say"),
    "model": ("autokus.sandbox.model_process", "main"),
    "world": ("autokus.sandbox.world", "main"),
}


def main(arguments: list[str]) -> int:
    """Run the program named by the first argument with the rest of them."""
    if not arguments or arguments[0] not in _PROGRAMS:
        sys.stderr.write(f"usage: python -m autokus.sandbox {'|'.join(_PROGRAMS)} ...\n")
        return 64
    module, function = _PROGRAMS[arguments[0]]
    return int(getattr(import_module(module), function)(arguments[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
