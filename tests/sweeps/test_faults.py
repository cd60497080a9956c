"""The sampled form of faults.py: the full one is a command of its own."""

from __future__ import annotations

import pytest
from tests.sweeps.support import last_line
from tests.sweeps.trouble import Refusal, Request, everything, sample

from autokus.llm import failures
from autokus.telegram.failures import TABLE

CASES = 45
WRONG = ("lost", "duplicated", "unexpected", "integrity_errors", "violations", "missed")


@pytest.mark.slow
def test_a_fault_of_any_kind_at_any_request_loses_and_repeats_nothing() -> None:
    found = last_line("faults.py", "--sample", str(CASES), "--seed", "3")
    assert {name: found[name] for name in WRONG} == dict.fromkeys(WRONG, 0), found["said"]
    assert found["cases"] == CASES
    assert found["longest_s"] <= found["budget_s"]
    # What the sweep goes through is what a run really asks, each of its requests in its turn.
    assert set(found["requests"]) == {"busy", "unsent", "gap"}
    assert found["of"] > 4000


def test_every_name_of_the_tables_is_a_case_at_every_request() -> None:
    requests = {"busy": [Request("updates.getDifference", 0), Request("messages.sendMessage", 0)]}
    cases, families = everything(requests, 1)
    names = {
        (case.request, case.name.replace("_7", "_X")) for case in cases if isinstance(case, Refusal)
    }
    assert {(request, name) for request in requests["busy"] for name in TABLE} <= names
    labels = " ".join(case.label for case in cases)
    for dialect, names_of in (("anthropic", failures.ANTHROPIC), ("openai", failures.OPENAI)):
        for table, listed in ((dialect, names_of), ("zai", failures.ZAI)):
            assert all(f"model/{dialect} {table} {name} always" in labels for name in listed)
        assert all(f"model/{dialect} {status} empty once" in labels for status in failures.STATUSES)
    assert len({case.label for case in cases}) == len(cases)
    assert [len(sample(families, count)) for count in (0, 7, 20_000)] == [0, 7, 20_000]
