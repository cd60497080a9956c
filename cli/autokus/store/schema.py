"""The tables, as numbered forward steps. A step that has shipped is never changed; a new one is added below it."""

from __future__ import annotations

APPLICATION_ID = 0x41754B73
"""Marks a SQLite file as ours ("AuKs", stored in the file's header)."""

_STEP_1 = """
-- One row: whose account it is, and where in Telegram's sequence of events we are.
CREATE TABLE account (
    only        INTEGER PRIMARY KEY CHECK (only = 1),
    owner_id    INTEGER,
    pts         INTEGER,
    qts         INTEGER,
    state_date  INTEGER,
    paused_at   INTEGER
) STRICT;
INSERT INTO account (only) VALUES (1);

-- Everybody who wrote or was approved. Of people not approved nothing else is kept (SPEC S3).
CREATE TABLE people (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id     INTEGER NOT NULL UNIQUE,
    access_hash INTEGER NOT NULL,
    name        TEXT NOT NULL DEFAULT '',
    username    TEXT COLLATE NOCASE,
    kind        TEXT NOT NULL DEFAULT 'human',
    first_at    INTEGER,
    last_at     INTEGER,
    wrote       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX people_by_username ON people (username) WHERE username IS NOT NULL;

-- since_id: what stands up to it was there at the approval and is never answered. mark: the newest id we have seen.
CREATE TABLE contacts (
    user_id     INTEGER PRIMARY KEY REFERENCES people (user_id),
    mode        TEXT NOT NULL DEFAULT 'auto',
    since_id    INTEGER NOT NULL,
    mark        INTEGER NOT NULL,
    approved_at INTEGER,
    revoked_at  INTEGER
) STRICT;

-- outcome stays NULL while the recruiter's message is pending. outbox_id is set on what we sent.
CREATE TABLE messages (
    user_id     INTEGER NOT NULL REFERENCES contacts (user_id),
    id          INTEGER NOT NULL,
    date        INTEGER NOT NULL,
    from_owner  INTEGER NOT NULL,
    media       TEXT NOT NULL,
    text        TEXT NOT NULL,
    edited_at   INTEGER,
    deleted_at  INTEGER,
    outbox_id   INTEGER REFERENCES outbox (id),
    outcome     TEXT,
    reason      TEXT,
    settled_at  INTEGER,
    run_id      INTEGER,
    PRIMARY KEY (user_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX messages_pending ON messages (user_id, id) WHERE outcome IS NULL AND from_owner = 0;

-- The row stands here, committed, before the first byte of the message leaves.
CREATE TABLE outbox (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id      INTEGER NOT NULL REFERENCES people (user_id),
    random_id    INTEGER NOT NULL UNIQUE,
    part         INTEGER NOT NULL DEFAULT 0,
    author       TEXT NOT NULL,
    text         TEXT NOT NULL,
    answers      TEXT NOT NULL,
    fingerprint  TEXT NOT NULL,
    state        TEXT NOT NULL,
    why          TEXT,
    run_id       INTEGER,
    created_at   INTEGER NOT NULL,
    attempted_at INTEGER,
    attempts     INTEGER NOT NULL DEFAULT 0,
    settled_at   INTEGER,
    message_id   INTEGER
) STRICT;
CREATE INDEX outbox_unfinished ON outbox (id) WHERE state IN ('reserved', 'attempted');
CREATE INDEX outbox_by_contact ON outbox (user_id, attempted_at);

CREATE TABLE handovers (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id    INTEGER NOT NULL REFERENCES people (user_id),
    opened_at  INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    suggestion TEXT NOT NULL,
    closed_at  INTEGER,
    closed_by  TEXT
) STRICT;
CREATE UNIQUE INDEX one_open_handover ON handovers (user_id) WHERE closed_at IS NULL;

CREATE TABLE decisions (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id  INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    up_to   INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    reason  TEXT NOT NULL,
    detail  TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_contact ON decisions (user_id, id);

CREATE TABLE runs (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    pid        INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    step       TEXT NOT NULL,
    step_at    INTEGER NOT NULL,
    ended_at   INTEGER,
    exit_code  INTEGER,
    requests   INTEGER NOT NULL DEFAULT 0,
    summary    TEXT NOT NULL DEFAULT '',
    stack      TEXT
) STRICT;

CREATE TABLE calls (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id        INTEGER NOT NULL,
    user_id       INTEGER NOT NULL,
    at            INTEGER NOT NULL,
    seconds       REAL NOT NULL,
    model         TEXT NOT NULL,
    input_tokens  INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    result        TEXT NOT NULL
) STRICT;

-- seconds is NULL for a stop that only the owner ends. Moment plus length, never a date (ERRORS section 4, C6).
CREATE TABLE stops (
    door      TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    what      TEXT NOT NULL,
    since     INTEGER NOT NULL,
    seconds   INTEGER,
    exit_code INTEGER NOT NULL
) STRICT;

CREATE TABLE health (
    door    TEXT PRIMARY KEY,
    well    INTEGER NOT NULL,
    since   INTEGER NOT NULL,
    name    TEXT NOT NULL,
    what    TEXT NOT NULL,
    said_at INTEGER NOT NULL
) STRICT;
"""

_STEP_2 = """
-- Failures in a row of a door, and until when (since + seconds) it is left alone.
CREATE TABLE backoffs (
    door     TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    failures INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    since    INTEGER NOT NULL,
    seconds  INTEGER NOT NULL
) STRICT;

-- When each step of a run began; the last one of a run without an end is where it died.
CREATE TABLE steps (
    run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    name   TEXT NOT NULL,
    at     INTEGER NOT NULL
) STRICT;
CREATE INDEX steps_by_run ON steps (run_id);

CREATE INDEX calls_by_contact ON calls (user_id, result, at);
CREATE INDEX calls_by_result ON calls (result, id);

-- Whether the owner has a note about a door that is not well.
ALTER TABLE health ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
"""

_STEP_3 = """
-- A contact that nothing is answered to until the owner says so, and why; a mute as moment plus length; when the
-- owner last changed the draft in the chat's input box.
ALTER TABLE contacts ADD COLUMN paused_why TEXT NOT NULL DEFAULT '';
-- What stands up to it the owner has seen and vouched for: it is not held against the contact any more.
ALTER TABLE contacts ADD COLUMN vouched_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contacts ADD COLUMN muted_at INTEGER;
ALTER TABLE contacts ADD COLUMN muted_seconds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contacts ADD COLUMN draft_at INTEGER;

-- A call is booked with its worst case before it is made (result 'asked') and corrected after. Money in millionths.
ALTER TABLE calls ADD COLUMN cached_tokens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE calls ADD COLUMN cost INTEGER NOT NULL DEFAULT 0;
CREATE INDEX calls_by_time ON calls (at);

-- Runs that died and were not reported yet.
CREATE INDEX runs_unended ON runs (id) WHERE ended_at IS NULL AND stack IS NULL;

-- Since when the owner knows that a cap on spending holds calls back; one row a cap.
CREATE TABLE spent_caps (
    name    TEXT PRIMARY KEY,
    period  INTEGER NOT NULL,
    told_at INTEGER NOT NULL
) STRICT;

-- Questions and the owner's own answers to them. `stems` is what the search looks through: both languages' word stems.
CREATE TABLE lessons (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    question   TEXT NOT NULL,
    answer     TEXT NOT NULL,
    language   TEXT NOT NULL,
    user_id    INTEGER,
    sources    TEXT NOT NULL DEFAULT '',
    made_at    INTEGER NOT NULL,
    expires_at INTEGER,
    vector     BLOB
) STRICT;
CREATE VIRTUAL TABLE lesson_stems USING fts5 (stems, tokenize = "unicode61 tokenchars '_+#.-'");
"""

_STEP_4 = """
-- The mode that a reply was composed under; a note that is to ring; when Telegram is to send it and its id in that
-- queue; whether its text stands in the chat's input box; why the owner wants it back; what he made of it.
ALTER TABLE outbox ADD COLUMN mode TEXT NOT NULL DEFAULT 'auto';
ALTER TABLE outbox ADD COLUMN push INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN due_at INTEGER;
ALTER TABLE outbox ADD COLUMN scheduled_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN placed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN recall TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN fate TEXT;
CREATE UNIQUE INDEX one_awaited_reply ON outbox (user_id) WHERE state IN ('proposed', 'scheduled');
CREATE INDEX outbox_placed ON outbox (id) WHERE placed = 1;

-- What the owner is shown under a number. Whether it is open is read from the handover or the outbox row.
CREATE TABLE cards (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id     INTEGER NOT NULL REFERENCES people (user_id),
    handover_id INTEGER REFERENCES handovers (id),
    outbox_id   INTEGER REFERENCES outbox (id),
    reason      TEXT NOT NULL,
    suggestion  TEXT NOT NULL,
    answers     TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    made_at     INTEGER NOT NULL,
    pushed      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX cards_by_handover ON cards (handover_id);
CREATE INDEX cards_by_outbox ON cards (outbox_id);

-- What the owner told AutoKus to do, once each; note_id is the outbox row of the answer.
CREATE TABLE orders (
    source  TEXT NOT NULL,
    number  INTEGER NOT NULL,
    text    TEXT NOT NULL,
    at      INTEGER NOT NULL,
    done_at INTEGER,
    answer  TEXT NOT NULL DEFAULT '',
    note_id INTEGER REFERENCES outbox (id),
    PRIMARY KEY (source, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX orders_waiting ON orders (at) WHERE done_at IS NULL;

-- Up to where Saved Messages were read, for the fallback; where the owner's bot is read on.
ALTER TABLE account ADD COLUMN saved_mark INTEGER;
ALTER TABLE account ADD COLUMN bot_offset INTEGER NOT NULL DEFAULT 0;

-- Whether the owner's answer to it was looked at for a lesson.
ALTER TABLE handovers ADD COLUMN learned_at INTEGER;
CREATE INDEX handovers_to_learn ON handovers (closed_at) WHERE learned_at IS NULL AND closed_at IS NOT NULL;
UPDATE handovers SET learned_at = closed_at WHERE closed_at IS NOT NULL;
"""

_STEP_5 = """
-- What goes to the owner by a way beside Saved Messages (`bot`, `ntfy`, `mailto 2`): a card or a stop, how often that
-- was tried, when it was over (arrived, or given up), and the message whose buttons are to go when a card is settled.
CREATE TABLE tidings (
    way        TEXT NOT NULL,
    subject    TEXT NOT NULL,
    tries      INTEGER NOT NULL DEFAULT 0,
    ended_at   INTEGER,
    message_id INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (way, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX tidings_with_buttons ON tidings (way) WHERE message_id > 0;

-- Whether the answer to an order was brought to where the order came from, and how often that was tried.
ALTER TABLE orders ADD COLUMN told_at INTEGER;
ALTER TABLE orders ADD COLUMN told_tries INTEGER NOT NULL DEFAULT 0;
CREATE INDEX orders_to_tell ON orders (number) WHERE source = 'bot' AND told_at IS NULL AND done_at IS NOT NULL;
"""

_STEP_6 = """
-- When old rows were last let go, and whether the file may still hold bytes of what was deleted.
ALTER TABLE account ADD COLUMN tidied_at INTEGER;
ALTER TABLE account ADD COLUMN unclean INTEGER NOT NULL DEFAULT 0;
UPDATE account SET tidied_at = CAST(strftime('%s', 'now') AS INTEGER);

-- What stands up to it was stored once and let go again: it is not taken in a second time.
ALTER TABLE contacts ADD COLUMN expired_id INTEGER NOT NULL DEFAULT 0;
-- In whose chat a lesson was learnt, once the messages that it rests on are gone.
ALTER TABLE lessons ADD COLUMN learnt_from INTEGER;
CREATE INDEX messages_by_outbox ON messages (outbox_id) WHERE outbox_id IS NOT NULL;
CREATE INDEX orders_by_note ON orders (note_id) WHERE note_id IS NOT NULL;
"""

_STEP_7 = """
-- What a run printed: the first characters, for `debug`.
ALTER TABLE runs ADD COLUMN out TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN err TEXT NOT NULL DEFAULT '';
CREATE INDEX calls_by_run ON calls (run_id);

-- Counts that only grow, for the metrics: rows are pruned, expire or are erased, a counter must not fall.
CREATE TABLE totals (
    name  TEXT NOT NULL,
    label TEXT NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (name, label)
) STRICT, WITHOUT ROWID;

INSERT INTO totals SELECT 'runs', exit_code, count(*) FROM runs WHERE ended_at IS NOT NULL GROUP BY exit_code;
INSERT INTO totals SELECT 'runs', 'killed', count(*) FROM runs WHERE ended_at IS NULL AND stack <> '';
INSERT INTO totals SELECT 'runs', 'died', count(*) FROM runs WHERE ended_at IS NULL AND stack = '';
INSERT INTO totals SELECT 'requests', '', coalesce(sum(requests), 0) FROM runs;
INSERT INTO totals SELECT 'messages', outcome, count(*) FROM messages
    WHERE outcome IS NOT NULL AND from_owner = 0 GROUP BY outcome;
INSERT INTO totals SELECT 'calls', result, count(*) FROM calls WHERE result <> 'asked' GROUP BY result;
INSERT INTO totals SELECT 'seconds', '', coalesce(sum(seconds), 0) FROM calls WHERE result <> 'asked';
INSERT INTO totals SELECT 'tokens', 'input', coalesce(sum(input_tokens), 0) FROM calls WHERE result <> 'asked';
INSERT INTO totals SELECT 'tokens', 'output', coalesce(sum(output_tokens), 0) FROM calls WHERE result <> 'asked';
INSERT INTO totals SELECT 'tokens', 'cached', coalesce(sum(cached_tokens), 0) FROM calls WHERE result <> 'asked';
INSERT INTO totals SELECT 'cost', '', coalesce(sum(cost), 0) FROM calls WHERE result <> 'asked';

CREATE TRIGGER count_ended_runs AFTER UPDATE OF ended_at ON runs
WHEN OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL BEGIN
    INSERT INTO totals VALUES ('runs', NEW.exit_code, 1), ('requests', '', NEW.requests)
    ON CONFLICT (name, label) DO UPDATE SET value = value + excluded.value;
END;

CREATE TRIGGER count_died_runs AFTER UPDATE OF stack ON runs
WHEN OLD.stack IS NULL AND NEW.stack IS NOT NULL BEGIN
    INSERT INTO totals VALUES ('runs', iif(NEW.stack = '', 'died', 'killed'), 1)
    ON CONFLICT (name, label) DO UPDATE SET value = value + 1;
END;

CREATE TRIGGER count_settled_messages AFTER UPDATE OF outcome ON messages
WHEN OLD.outcome IS NULL AND NEW.outcome IS NOT NULL AND NEW.from_owner = 0 BEGIN
    INSERT INTO totals VALUES ('messages', NEW.outcome, 1) ON CONFLICT (name, label) DO UPDATE SET value = value + 1;
END;

CREATE TRIGGER count_closed_calls AFTER UPDATE OF result ON calls
WHEN OLD.result = 'asked' AND NEW.result <> 'asked' BEGIN
    INSERT INTO totals VALUES
        ('calls', NEW.result, 1), ('seconds', '', NEW.seconds), ('tokens', 'input', NEW.input_tokens),
        ('tokens', 'output', NEW.output_tokens), ('tokens', 'cached', NEW.cached_tokens), ('cost', '', NEW.cost)
    ON CONFLICT (name, label) DO UPDATE SET value = value + excluded.value;
END;
"""

_STEP_8 = """
-- What a run looks up in tables that grow: nothing there is read from end to end (tests/rounds/test_plans.py).
-- Telegram names deleted messages without their chat.
CREATE INDEX messages_by_id ON messages (id);
CREATE INDEX messages_from_owner ON messages (user_id, id, outbox_id) WHERE from_owner = 1;
CREATE INDEX messages_settled ON messages (settled_at, outcome) WHERE settled_at IS NOT NULL;
CREATE INDEX outbox_by_message ON outbox (message_id, user_id);
CREATE INDEX outbox_replies ON outbox (attempted_at, user_id, state) WHERE author = 'autokus';
CREATE INDEX outbox_awaited ON outbox (id) WHERE state IN ('proposed', 'scheduled');
-- With all that the caps on spending add up, so that the rows themselves are not read.
DROP INDEX calls_by_time;
CREATE INDEX calls_by_time ON calls (at, result, input_tokens, output_tokens, cost);
"""

STEPS = (_STEP_1, _STEP_2, _STEP_3, _STEP_4, _STEP_5, _STEP_6, _STEP_7, _STEP_8)
"""`user_version` of a database is the number of steps it has taken."""
