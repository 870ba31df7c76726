-- Tables of Odoo 17, with the columns that matter here and some that could be mistaken for them
DROP SCHEMA IF EXISTS odoo CASCADE;
CREATE SCHEMA odoo;
SET search_path TO odoo;
CREATE TABLE res_company (id SERIAL PRIMARY KEY, name VARCHAR NOT NULL, currency_id INTEGER);
CREATE TABLE res_currency (id SERIAL PRIMARY KEY, name VARCHAR(3) NOT NULL, symbol VARCHAR NOT NULL, active BOOLEAN);
CREATE TABLE res_partner (id SERIAL PRIMARY KEY, commercial_partner_id INTEGER, parent_id INTEGER, name VARCHAR, complete_name VARCHAR, ref VARCHAR, vat VARCHAR, email VARCHAR, phone VARCHAR, mobile VARCHAR, is_company BOOLEAN, active BOOLEAN);
CREATE TABLE product_category (id SERIAL PRIMARY KEY, name VARCHAR NOT NULL, complete_name VARCHAR, parent_id INTEGER);
CREATE TABLE product_template (id SERIAL PRIMARY KEY, name JSONB NOT NULL, categ_id INTEGER NOT NULL, default_code VARCHAR, type VARCHAR NOT NULL);
CREATE TABLE product_product (id SERIAL PRIMARY KEY, product_tmpl_id INTEGER NOT NULL, default_code VARCHAR, barcode VARCHAR);
CREATE TABLE account_move (id SERIAL PRIMARY KEY, name VARCHAR, move_type VARCHAR NOT NULL, state VARCHAR NOT NULL, payment_state VARCHAR, date DATE NOT NULL, invoice_date DATE, partner_id INTEGER, commercial_partner_id INTEGER, company_id INTEGER, currency_id INTEGER NOT NULL, journal_id INTEGER NOT NULL, reversed_entry_id INTEGER, invoice_origin VARCHAR, amount_untaxed NUMERIC, amount_tax NUMERIC, amount_total NUMERIC, amount_total_signed NUMERIC, amount_residual NUMERIC, create_date TIMESTAMP, write_date TIMESTAMP);
CREATE TABLE account_move_line (id SERIAL PRIMARY KEY, move_id INTEGER NOT NULL, product_id INTEGER, display_type VARCHAR NOT NULL, sequence INTEGER, name VARCHAR, quantity NUMERIC, price_unit NUMERIC, price_subtotal NUMERIC, price_total NUMERIC, debit NUMERIC, credit NUMERIC);
INSERT INTO res_currency VALUES (19, 'ARS', '$', TRUE), (2, 'USD', '$', TRUE);
INSERT INTO res_company VALUES (1, 'Palermo I', 19);
INSERT INTO res_partner VALUES (40, 40, NULL, 'Ana Núñez', 'Ana Núñez', NULL, '27-30111222-3', 'ana@test.com', '+54 11 1234-5678', NULL, FALSE, TRUE), (41, 40, 40, 'Casa', 'Ana Núñez, Casa', NULL, NULL, NULL, NULL, NULL, FALSE, TRUE), (42, 42, NULL, 'Luis Paz', 'Luis Paz', NULL, NULL, 'luis@test.com', NULL, NULL, FALSE, TRUE);
INSERT INTO product_category VALUES (7, 'T-Shirts', 'All / T-Shirts', NULL);
INSERT INTO product_template VALUES (100, '{"en_US": "Shirt", "es_AR": "Remera"}', 7, NULL, 'consu'), (101, '{"en_US": "Cap"}', 7, NULL, 'consu');
INSERT INTO product_product VALUES (200, 100, 'REM-01', NULL), (201, 101, NULL, NULL);
INSERT INTO account_move VALUES
 (1, 'INV/2026/00001', 'out_invoice', 'posted', 'paid', '2026-11-21', '2026-11-21', 41, 40, 1, 19, 1, NULL, 'S00012', 300, 63, 363, 363, 0, '2026-11-21 12:00:00', '2026-11-22 01:30:00'),
 (2, 'INV/2026/00002', 'out_invoice', 'posted', 'not_paid', '2026-11-21', '2026-11-21', 42, 42, 1, 2, 1, NULL, NULL, 10, 0, 10, 9000, 10, '2026-11-21 12:00:00', '2026-11-22 02:00:00'),
 (3, 'INV/2026/00003', 'out_invoice', 'posted', 'reversed', '2026-11-21', '2026-11-21', 42, 42, 1, 19, 1, NULL, NULL, 50, 0, 50, 50, 0, '2026-11-21 12:00:00', '2026-11-22 03:00:00'),
 (4, 'RINV/2026/00001', 'out_refund', 'posted', 'paid', '2026-11-22', '2026-11-22', 41, 40, 1, 19, 1, 1, NULL, 100, 21, 121, -121, 0, '2026-11-22 12:00:00', '2026-11-22 12:30:00'),
 (5, 'RINV/2026/00002', 'out_refund', 'posted', 'paid', '2026-11-22', '2026-11-22', 42, 42, 1, 19, 1, 3, NULL, 50, 0, 50, -50, 0, '2026-11-22 12:00:00', '2026-11-22 12:31:00'),
 (6, '/', 'out_invoice', 'draft', 'not_paid', '2026-11-22', NULL, 42, 42, 1, 19, 1, NULL, NULL, 5, 0, 5, 5, 5, '2026-11-22 12:00:00', '2026-11-22 12:32:00'),
 (7, 'BILL/2026/00001', 'in_invoice', 'posted', 'paid', '2026-11-22', '2026-11-22', 42, 42, 1, 19, 2, NULL, NULL, 5, 0, 5, -5, 0, '2026-11-22 12:00:00', '2026-11-22 12:33:00'),
 (8, 'INV/2026/00004', 'out_invoice', 'cancel', 'not_paid', '2026-11-22', '2026-11-22', 42, 42, 1, 19, 1, NULL, NULL, 7, 0, 7, 7, 7, '2026-11-22 12:00:00', '2026-11-22 13:00:00');
INSERT INTO account_move_line VALUES
 (10, 1, 201, 'product', 20, 'Gorra', 1, 63, 63, 63, 0, 63), (11, 1, 200, 'product', 10, 'Remera roja', 2, 123.97, 247.93, 300, 0, 247.93), (12, 1, NULL, 'tax', 0, 'IVA 21%', NULL, NULL, NULL, NULL, 0, 63), (13, 1, NULL, 'payment_term', 0, 'INV/2026/00001', NULL, NULL, NULL, NULL, 363, 0), (14, 1, NULL, 'line_note', 30, 'Gracias', NULL, NULL, NULL, NULL, 0, 0),
 (20, 4, 200, 'product', 10, 'Remera roja', 1, 100, 100, 121, 100, 0),
 (30, 8, NULL, 'product', 10, 'Otro', 1, 7, 7, 7, 0, 7);
CREATE TABLE pos_order (id SERIAL PRIMARY KEY, name VARCHAR NOT NULL, pos_reference VARCHAR, state VARCHAR, amount_tax NUMERIC, amount_total NUMERIC, date_order TIMESTAMP, partner_id INTEGER, account_move INTEGER, write_date TIMESTAMP);
CREATE TABLE pos_order_line (id SERIAL PRIMARY KEY, order_id INTEGER, product_id INTEGER, full_product_name VARCHAR, qty NUMERIC, price_unit NUMERIC, price_subtotal NUMERIC, price_subtotal_incl NUMERIC);
INSERT INTO pos_order VALUES (1, 'Shop/0001', 'Order 00001-001-0001', 'done', 63, 363, '2026-11-22 01:00:00', 40, NULL, '2026-11-22 01:00:05'), (2, 'Shop/0002', 'Order 00001-001-0002', 'paid', -26, -150, '2026-11-22 02:00:00', 40, NULL, '2026-11-22 02:00:05'), (3, 'Shop/0003', 'Order 00001-001-0003', 'done', 0, 5, '2026-11-22 03:00:00', NULL, NULL, '2026-11-22 03:00:05');
INSERT INTO pos_order_line VALUES (1, 1, 200, 'Remera (Roja)', 2, 124, 247.93, 300), (2, 1, 201, 'Gorra', 1, 63, 63, 63), (3, 2, 200, 'Remera (Roja)', -1, 124, -124, -150);
