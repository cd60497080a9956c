"""Years of use in seconds: fills a home's database in bulk, as the program would have left it.

Every other message is a recruiter's, answered by the next one, with its row, its decision and its model call. A few of
them are of the last day, so that what counts "today" has something to count; two weeks of runs are there as well.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

FIRST_USER = 7_000_000_000
"""Nobody's id in the sandbox or in the tests."""

FIRST_MESSAGE = 1_000
RUNS = 20_000
STEPS_OF_A_RUN = 2
MINUTE = 60

_NUMBERS = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :many)"
"""Before each of the statements."""

_PEOPLE = """
    INSERT INTO people (user_id, access_hash, name, first_at, last_at, wrote)
    SELECT :user + i, i, 'Person ' || i, :began, :began, 1 FROM n"""

_CONTACTS = """
    INSERT INTO contacts (user_id, since_id, mark, approved_at)
    SELECT :user + i, 0, :message + :messages, :began FROM n"""

_OUTBOX = """
    INSERT INTO outbox (id, user_id, random_id, author, text, answers, fingerprint, state, run_id, created_at,
                        attempted_at, attempts, settled_at, message_id)
    SELECT i + 1, :user + i % :contacts, i + 1, 'autokus', 'Thank you, tell me more about the team, please.',
           '[' || (:message + 2 * i) || ']', '', 'sent', 1, :began + i * :pace, :began + i * :pace, 1,
           :began + i * :pace, :message + 2 * i + 1 FROM n"""

_MESSAGES = """
    INSERT INTO messages (user_id, id, date, from_owner, media, text, outbox_id, outcome, reason, settled_at, run_id)
    SELECT :user + i / 2 % :contacts, :message + i, :began + i / 2 * :pace, i % 2, 'text',
           'We are looking for a senior front-end developer with React and TypeScript.',
           iif(i % 2, i / 2 + 1, NULL), iif(i % 2, NULL, 'answered'), iif(i % 2, NULL, 'by our message'),
           iif(i % 2, NULL, :began + i / 2 * :pace), iif(i % 2, NULL, 1) FROM n
    ORDER BY 1, 2"""

_DECISIONS = """
    INSERT INTO decisions (run_id, user_id, at, up_to, verdict, reason, detail)
    SELECT 1, :user + i % :contacts, :began + i * :pace, :message + 2 * i, 'compose', 'the model says reply', '{}'
    FROM n"""

_CALLS = """
    INSERT INTO calls (run_id, user_id, at, seconds, model, input_tokens, output_tokens, result, cost)
    SELECT 1, :user + i % :contacts, :began + i * :pace, 2.0, 'sandbox', 10, 1, 'complete', 1 FROM n"""

_RUNS = """
    INSERT INTO runs (pid, started_at, step, step_at, ended_at, exit_code, requests)
    SELECT 1, :now - (:many - i) * 60, 'end', :now - (:many - i) * 60, :now - (:many - i) * 60, 0, 1 FROM n"""

_STEPS = """
    INSERT INTO steps (run_id, name, at) SELECT 1 + i / 2, 'ask', :now FROM n"""


def fill(database: Path, *, contacts: int, messages: int, now: int | None = None) -> None:
    """So many more contacts and messages, and a full journal of runs. Only benchmarks and tests do this."""
    now = int(time.time()) if now is None else now
    replies = messages // 2
    # The last replies are minutes old; the first ones are as old as a message in ten minutes makes them.
    pace = 10 * MINUTE
    values = {
        "user": FIRST_USER,
        "message": FIRST_MESSAGE,
        "messages": messages,
        "contacts": max(contacts, 1),
        "pace": pace,
        "now": now,
        "began": now - replies * pace,
    }
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA cache_size = -200000")
        db.execute("BEGIN")
        for statement, many in (
            (_PEOPLE, contacts),
            (_CONTACTS, contacts),
            (_OUTBOX, replies),
            (_MESSAGES, 2 * replies),
            (_DECISIONS, replies),
            (_CALLS, replies),
            (_RUNS, RUNS),
            (_STEPS, STEPS_OF_A_RUN * RUNS),
        ):
            if many:
                db.execute(_NUMBERS + statement, values | {"many": many})
        db.execute("COMMIT")
