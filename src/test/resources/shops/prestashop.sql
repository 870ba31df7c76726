-- Tables of PrestaShop 8, with the columns that matter here and some that could be mistaken for them
DROP DATABASE IF EXISTS prestashop;
CREATE DATABASE prestashop CHARACTER SET utf8mb4;
USE prestashop;
SET sql_mode = '';
CREATE TABLE ps_configuration (id_configuration INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, id_shop_group INT UNSIGNED, id_shop INT UNSIGNED, name VARCHAR(254) NOT NULL, value TEXT);
CREATE TABLE ps_currency (id_currency INT UNSIGNED PRIMARY KEY, iso_code VARCHAR(3) NOT NULL DEFAULT '0', conversion_rate DECIMAL(13,6));
CREATE TABLE ps_shop (id_shop INT UNSIGNED PRIMARY KEY, name VARCHAR(64) NOT NULL);
CREATE TABLE ps_customer (id_customer INT UNSIGNED PRIMARY KEY, firstname VARCHAR(255) NOT NULL, lastname VARCHAR(255) NOT NULL, email VARCHAR(255) NOT NULL, is_guest TINYINT(1) NOT NULL DEFAULT 0);
CREATE TABLE ps_address (id_address INT UNSIGNED PRIMARY KEY, id_customer INT UNSIGNED NOT NULL DEFAULT 0, firstname VARCHAR(255) NOT NULL, phone VARCHAR(32), phone_mobile VARCHAR(32), vat_number VARCHAR(32), dni VARCHAR(16));
CREATE TABLE ps_order_state (id_order_state INT UNSIGNED PRIMARY KEY, paid TINYINT UNSIGNED NOT NULL DEFAULT 0, shipped TINYINT UNSIGNED NOT NULL DEFAULT 0, invoice TINYINT UNSIGNED DEFAULT 0, deleted TINYINT UNSIGNED NOT NULL DEFAULT 0);
CREATE TABLE ps_orders (id_order INT UNSIGNED PRIMARY KEY, reference VARCHAR(9), id_shop INT UNSIGNED NOT NULL DEFAULT 1, id_customer INT UNSIGNED NOT NULL, id_currency INT UNSIGNED NOT NULL, id_address_delivery INT UNSIGNED NOT NULL, id_address_invoice INT UNSIGNED NOT NULL, current_state INT UNSIGNED NOT NULL, total_paid DECIMAL(20,6) NOT NULL DEFAULT 0, total_paid_tax_incl DECIMAL(20,6) NOT NULL DEFAULT 0, total_paid_tax_excl DECIMAL(20,6) NOT NULL DEFAULT 0, total_paid_real DECIMAL(20,6) NOT NULL DEFAULT 0, invoice_date DATETIME NOT NULL, valid INT UNSIGNED NOT NULL DEFAULT 0, date_add DATETIME NOT NULL, date_upd DATETIME NOT NULL, KEY date_add (date_add));
CREATE TABLE ps_order_detail (id_order_detail INT UNSIGNED PRIMARY KEY, id_order INT UNSIGNED NOT NULL, product_id INT UNSIGNED NOT NULL, product_attribute_id INT UNSIGNED, product_name TEXT NOT NULL, product_quantity INT UNSIGNED NOT NULL DEFAULT 0, product_quantity_refunded INT UNSIGNED NOT NULL DEFAULT 0, product_reference VARCHAR(64), total_price_tax_incl DECIMAL(20,6) NOT NULL DEFAULT 0, total_price_tax_excl DECIMAL(20,6) NOT NULL DEFAULT 0, unit_price_tax_incl DECIMAL(20,6) NOT NULL DEFAULT 0);
CREATE TABLE ps_order_slip (id_order_slip INT UNSIGNED PRIMARY KEY, id_customer INT UNSIGNED NOT NULL, id_order INT UNSIGNED NOT NULL, total_products_tax_excl DECIMAL(20,6), total_products_tax_incl DECIMAL(20,6), total_shipping_tax_excl DECIMAL(20,6), total_shipping_tax_incl DECIMAL(20,6), amount DECIMAL(20,6) NOT NULL, partial TINYINT(1) NOT NULL, date_add DATETIME NOT NULL, date_upd DATETIME NOT NULL);
CREATE TABLE ps_order_slip_detail (id_order_slip INT UNSIGNED, id_order_detail INT UNSIGNED, product_quantity INT UNSIGNED NOT NULL DEFAULT 0, total_price_tax_excl DECIMAL(20,6), total_price_tax_incl DECIMAL(20,6), PRIMARY KEY (id_order_slip, id_order_detail));
INSERT INTO ps_configuration (id_shop_group, id_shop, name, value) VALUES (NULL, NULL, 'PS_OS_CANCELED', '6'), (NULL, NULL, 'PS_OS_REFUND', '7'), (NULL, 1, 'PS_OS_REFUND', '99'), (NULL, NULL, 'PS_OS_PAYMENT', '2');
INSERT INTO ps_currency VALUES (1, 'ARS', 1);
INSERT INTO ps_shop VALUES (1, 'Palermo I');
INSERT INTO ps_customer VALUES (12, 'Ana', 'Núñez', 'ana@test.com', 0), (13, 'Luis', 'Paz', 'luis@test.com', 1);
INSERT INTO ps_address VALUES (20, 12, 'Ana', '4444-1111', '+54 11 1234-5678', NULL, '30111222'), (21, 13, 'Luis', '4444-2222', '', NULL, NULL);
INSERT INTO ps_order_state VALUES (1, 0, 0, 0, 0), (2, 1, 0, 1, 0), (4, 1, 1, 1, 0), (6, 0, 0, 0, 0), (7, 0, 0, 0, 0);
INSERT INTO ps_orders VALUES
 (1, 'XKBKNABJK', 1, 12, 1, 20, 20, 2, 363, 363, 300, 363, '2026-11-22 15:00:00', 1, '2026-11-22 14:58:00', '2026-11-22 15:05:00'),
 (2, 'OHSATSERP', 1, 13, 1, 21, 21, 1, 10, 10, 10, 0, '0000-00-00 00:00:00', 0, '2026-11-22 15:00:00', '2026-11-22 15:06:00'),
 (3, 'UOYEVOLI', 1, 13, 1, 21, 21, 7, 50, 50, 50, 50, '2026-11-22 15:00:00', 0, '2026-11-22 15:00:00', '2026-11-22 15:20:00'),
 (4, 'FFATNOMMJ', 1, 13, 1, 21, 21, 6, 50, 50, 50, 0, '0000-00-00 00:00:00', 0, '2026-11-22 15:00:00', '2026-11-22 15:21:00'),
 (5, 'KHWLILZLL', 1, 13, 1, 21, 21, 4, 20, 20, 20, 0, '0000-00-00 00:00:00', 1, '2026-11-22 15:30:00', '2026-11-22 15:31:00');
INSERT INTO ps_order_detail VALUES (1, 1, 90, 91, 'Remera - Roja', 2, 0, 'REM-01-ROJA', 300, 247.93, 150), (2, 1, 95, 0, 'Gorra', 1, 0, '', 63, 52.07, 63);
INSERT INTO ps_order_slip VALUES (1, 12, 1, 100, 121, 0, 0, 121, 1, '2026-11-22 15:30:00', '2026-11-22 15:30:00'), (2, 13, 3, 50, 50, 0, 0, 50, 0, '2026-11-22 15:20:00', '2026-11-22 15:20:00');
INSERT INTO ps_order_slip_detail VALUES (1, 1, 1, 100, 121);
