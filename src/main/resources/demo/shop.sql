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
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    state       TEXT    NOT NULL DEFAULT 'paid',
    total       NUMERIC NOT NULL,
    currency    TEXT    NOT NULL DEFAULT 'ARS',
    branch      TEXT,
    channel     TEXT    NOT NULL DEFAULT 'web',
    paid_at     TEXT,
    changed_at  TEXT    NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%S', 'now', 'localtime'))
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
