-- No IN (...) of more than two in checks and indexes: SQLite builds a table of the list for each row that it changes.
CREATE TABLE account (
    url     TEXT NOT NULL,
    api     TEXT NOT NULL,
    program TEXT NOT NULL,
    list_shown_at TEXT
);

CREATE TABLE owner (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    started_at TEXT NOT NULL
);

CREATE TABLE journal (
    id              INTEGER PRIMARY KEY,
    shop            TEXT    NOT NULL,
    order_number    TEXT    NOT NULL,
    kind            TEXT    NOT NULL CHECK (kind = 'REWARD' OR kind = 'CANCEL' OR kind = 'CREDIT'),
    state           TEXT    NOT NULL CHECK (state = 'NEW' OR state = 'SENDING' OR state = 'UNKNOWN' OR state = 'REWARDED'
                                         OR state = 'CANCELLED' OR state = 'SKIPPED' OR state = 'PARKED'),
    reason          TEXT,
    customer        TEXT    NOT NULL,
    points          INTEGER,
    transaction_id  TEXT,
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TEXT    NOT NULL,
    owner           INTEGER,
    claim           INTEGER,
    verdict         TEXT,
    ticket          TEXT,
    look_up_again   INTEGER NOT NULL DEFAULT 0,
    look            INTEGER NOT NULL DEFAULT 0,
    absences        INTEGER NOT NULL DEFAULT 0,
    gaps            INTEGER NOT NULL DEFAULT 0,
    in_doubt        INTEGER NOT NULL DEFAULT 0,
    shadow          INTEGER NOT NULL DEFAULT 0,
    by_hand         TEXT,
    paid_at         TEXT,
    source          TEXT    NOT NULL,
    received_at     TEXT    NOT NULL,
    updated_at      TEXT    NOT NULL,
    content_hash    TEXT    NOT NULL,
    payload         TEXT    NOT NULL,
    twin            INTEGER NOT NULL DEFAULT 0,
    same_as         INTEGER,
    UNIQUE (shop, order_number, kind, twin)
);

CREATE INDEX journal_due ON journal (next_attempt_at, id, customer) WHERE state = 'NEW' AND owner IS NULL AND shadow = 0;
CREATE INDEX journal_shadow ON journal (id) WHERE shadow = 1;
CREATE UNIQUE INDEX journal_in_flight ON journal (customer) WHERE owner IS NOT NULL;
CREATE INDEX journal_look ON journal (next_attempt_at, id) WHERE look = 1 AND owner IS NULL;
CREATE INDEX journal_rewarded ON journal (customer) WHERE state = 'REWARDED';
CREATE INDEX journal_same ON journal (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX journal_rest ON journal (state)
    WHERE state = 'UNKNOWN' OR state = 'PARKED' OR state = 'SKIPPED' OR state = 'CANCELLED';

CREATE TABLE request (
    journal_id INTEGER PRIMARY KEY,
    body       TEXT NOT NULL
);

CREATE TABLE attempt (
    journal_id  INTEGER NOT NULL,
    n           INTEGER NOT NULL,
    at          TEXT    NOT NULL,
    call        TEXT    NOT NULL,
    http_status INTEGER,
    duration_ms INTEGER NOT NULL,
    outcome     TEXT    NOT NULL,
    PRIMARY KEY (journal_id, n)
) WITHOUT ROWID;

CREATE TABLE history (
    journal_id   INTEGER NOT NULL REFERENCES journal (id),
    at           TEXT    NOT NULL,
    event        TEXT    NOT NULL,
    content_hash TEXT    NOT NULL,
    content      TEXT    NOT NULL,
    UNIQUE (journal_id, event, content_hash)
);

CREATE TABLE rejected (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    source       TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    faults       TEXT NOT NULL,
    raw          BLOB NOT NULL,
    received_at  TEXT NOT NULL,
    UNIQUE (source, content_hash)
);

CREATE TABLE customer (
    uid         TEXT PRIMARY KEY,
    service_uid TEXT NOT NULL,
    userapp_id  TEXT NOT NULL,
    found_at    TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE mark (
    name       TEXT PRIMARY KEY,
    value      TEXT NOT NULL,
    updated_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE budget (
    next_at      INTEGER NOT NULL,
    paused_at    INTEGER NOT NULL,
    paused_until INTEGER NOT NULL
);

INSERT INTO budget (next_at, paused_at, paused_until) VALUES (0, 0, 0);

CREATE TABLE notification (
    id              INTEGER PRIMARY KEY,
    format          TEXT    NOT NULL,
    fields          TEXT    NOT NULL,
    noted           INTEGER NOT NULL DEFAULT 1,
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TEXT    NOT NULL,
    reason          TEXT,
    raw             BLOB    NOT NULL,
    received_at     TEXT    NOT NULL,
    UNIQUE (format, fields)
);

CREATE INDEX notification_due ON notification (next_attempt_at, id);

CREATE TABLE wanted (
    journal_id INTEGER PRIMARY KEY,
    source     TEXT    NOT NULL,
    asked_at   TEXT NOT NULL
);

CREATE TABLE brake (
    on_since TEXT,
    reason   TEXT
);

INSERT INTO brake (on_since, reason) VALUES (NULL, NULL);

CREATE TABLE spent (
    minute INTEGER PRIMARY KEY,
    orders INTEGER NOT NULL,
    points INTEGER NOT NULL
);

CREATE TABLE customer_day (
    customer TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    orders   INTEGER NOT NULL,
    PRIMARY KEY (customer, day)
) WITHOUT ROWID;
