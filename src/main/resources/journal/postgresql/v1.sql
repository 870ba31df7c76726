CREATE TABLE account (
    url     TEXT NOT NULL,
    api     TEXT NOT NULL,
    program TEXT NOT NULL,
    list_shown_at TIMESTAMPTZ
);

CREATE TABLE owner (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       TEXT NOT NULL,
    started_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE journal (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shop            TEXT    NOT NULL,
    order_number    TEXT    NOT NULL,
    kind            TEXT    NOT NULL CHECK (kind IN ('REWARD', 'CANCEL', 'CREDIT')),
    state           TEXT    NOT NULL CHECK (state IN ('NEW', 'SENDING', 'UNKNOWN', 'REWARDED', 'CANCELLED', 'SKIPPED', 'PARKED')),
    reason          TEXT,
    customer        TEXT    NOT NULL,
    points          BIGINT,
    transaction_id  TEXT,
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TIMESTAMPTZ NOT NULL,
    owner           BIGINT,
    claim           BIGINT,
    verdict         TEXT,
    ticket          TEXT,
    look_up_again   INTEGER NOT NULL DEFAULT 0,
    look            INTEGER NOT NULL DEFAULT 0,
    absences        INTEGER NOT NULL DEFAULT 0,
    gaps            INTEGER NOT NULL DEFAULT 0,
    in_doubt        INTEGER NOT NULL DEFAULT 0,
    shadow          INTEGER NOT NULL DEFAULT 0,
    by_hand         TEXT,
    paid_at         TIMESTAMPTZ,
    source          TEXT    NOT NULL,
    received_at     TIMESTAMPTZ NOT NULL,
    updated_at      TIMESTAMPTZ NOT NULL,
    content_hash    TEXT    NOT NULL,
    payload         TEXT    NOT NULL,
    twin            INTEGER NOT NULL DEFAULT 0,
    same_as         BIGINT,
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
    journal_id BIGINT PRIMARY KEY,
    body       TEXT NOT NULL
);

CREATE TABLE attempt (
    journal_id  BIGINT NOT NULL,
    n           INTEGER NOT NULL,
    at          TIMESTAMPTZ NOT NULL,
    call        TEXT    NOT NULL,
    http_status INTEGER,
    duration_ms INTEGER NOT NULL,
    outcome     TEXT    NOT NULL,
    PRIMARY KEY (journal_id, n)
);

CREATE TABLE history (
    journal_id   BIGINT NOT NULL REFERENCES journal (id),
    at           TIMESTAMPTZ NOT NULL,
    event        TEXT    NOT NULL,
    content_hash TEXT    NOT NULL,
    content      TEXT    NOT NULL,
    UNIQUE (journal_id, event, content_hash)
);

CREATE TABLE rejected (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source       TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    faults       TEXT NOT NULL,
    raw          BYTEA NOT NULL,
    received_at  TIMESTAMPTZ NOT NULL,
    UNIQUE (source, content_hash)
);

CREATE TABLE customer (
    uid         TEXT PRIMARY KEY,
    service_uid TEXT NOT NULL,
    userapp_id  TEXT NOT NULL,
    found_at    TIMESTAMPTZ NOT NULL
);

CREATE TABLE mark (
    name       TEXT PRIMARY KEY,
    value      TEXT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE budget (
    next_at      BIGINT  NOT NULL,
    paused_at    BIGINT  NOT NULL,
    paused_until BIGINT  NOT NULL
);

INSERT INTO budget (next_at, paused_at, paused_until) VALUES (0, 0, 0);

CREATE TABLE notification (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    format          TEXT        NOT NULL,
    fields          TEXT        NOT NULL,
    noted           INTEGER     NOT NULL DEFAULT 1,
    attempts        INTEGER     NOT NULL DEFAULT 0,
    next_attempt_at TIMESTAMPTZ NOT NULL,
    reason          TEXT,
    raw             BYTEA       NOT NULL,
    received_at     TIMESTAMPTZ NOT NULL,
    UNIQUE (format, fields)
);

CREATE INDEX notification_due ON notification (next_attempt_at, id);

CREATE TABLE wanted (
    journal_id BIGINT PRIMARY KEY,
    source     TEXT    NOT NULL,
    asked_at   TIMESTAMPTZ NOT NULL
);

CREATE TABLE brake (
    on_since TIMESTAMPTZ,
    reason   TEXT
);

INSERT INTO brake (on_since, reason) VALUES (NULL, NULL);

CREATE TABLE spent (
    minute BIGINT PRIMARY KEY,
    orders BIGINT NOT NULL,
    points BIGINT NOT NULL
);

CREATE TABLE customer_day (
    customer TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    orders   BIGINT NOT NULL,
    PRIMARY KEY (customer, day)
);
