-- The demo's shop. Its times are UTC. Money is what the shop makes of it: SQLite keeps what it is given.
CREATE TABLE customers (
    id         INTEGER PRIMARY KEY,
    email      TEXT,
    document   TEXT,
    phone      TEXT,
    first_name TEXT,
    last_name  TEXT
);

CREATE TABLE orders (
    number      INTEGER PRIMARY KEY,
    shop        TEXT,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    state       TEXT    NOT NULL DEFAULT 'paid',
    total       NUMERIC NOT NULL,
    currency    TEXT    NOT NULL DEFAULT 'ARS',
    branch      TEXT,
    channel     TEXT    NOT NULL DEFAULT 'web',
    paid_at     TEXT,
    changed_at  TEXT    NOT NULL DEFAULT (datetime('now'))
);

CREATE TABLE order_items (
    order_number INTEGER NOT NULL REFERENCES orders (number),
    line         INTEGER NOT NULL,
    sku          TEXT,
    product      TEXT    NOT NULL,
    quantity     NUMERIC NOT NULL DEFAULT 1,
    line_total   NUMERIC NOT NULL,
    category     TEXT,
    PRIMARY KEY (order_number, line)
);

CREATE INDEX orders_changed_at ON orders (changed_at, number);

CREATE TRIGGER orders_changed AFTER UPDATE ON orders WHEN NEW.changed_at = OLD.changed_at BEGIN UPDATE orders SET changed_at = datetime('now') WHERE number = NEW.number; END;
