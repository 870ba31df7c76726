-- Tables of Magento 2.4, with the columns that matter here and some that could be mistaken for them
DROP DATABASE IF EXISTS magento;
CREATE DATABASE magento CHARACTER SET utf8mb4;
USE magento;
SET time_zone = '+00:00';
CREATE TABLE store (store_id SMALLINT UNSIGNED PRIMARY KEY, code VARCHAR(32), name VARCHAR(255) NOT NULL);
CREATE TABLE sales_order (entity_id INT UNSIGNED PRIMARY KEY, state VARCHAR(32), status VARCHAR(32), store_id SMALLINT UNSIGNED, customer_id INT UNSIGNED, increment_id VARCHAR(50), base_grand_total DECIMAL(20,4), grand_total DECIMAL(20,4), total_paid DECIMAL(20,4), total_refunded DECIMAL(20,4), base_currency_code VARCHAR(3), order_currency_code VARCHAR(3), customer_email VARCHAR(128), customer_firstname VARCHAR(128), customer_lastname VARCHAR(128), customer_taxvat VARCHAR(50), created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, UNIQUE KEY (increment_id, store_id), KEY (updated_at));
CREATE TABLE sales_order_item (item_id INT UNSIGNED PRIMARY KEY, order_id INT UNSIGNED NOT NULL, parent_item_id INT UNSIGNED, product_type VARCHAR(255), sku VARCHAR(255), name VARCHAR(255), qty_ordered DECIMAL(12,4), qty_refunded DECIMAL(12,4), price DECIMAL(12,4), row_total DECIMAL(20,4), row_total_incl_tax DECIMAL(20,4), discount_amount DECIMAL(20,4));
CREATE TABLE sales_order_address (entity_id INT UNSIGNED PRIMARY KEY, parent_id INT UNSIGNED, address_type VARCHAR(255), firstname VARCHAR(255), lastname VARCHAR(255), telephone VARCHAR(255), email VARCHAR(255), vat_id TEXT);
CREATE TABLE sales_invoice (entity_id INT UNSIGNED PRIMARY KEY, order_id INT UNSIGNED NOT NULL, state INT, increment_id VARCHAR(50), grand_total DECIMAL(20,4), created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE sales_creditmemo (entity_id INT UNSIGNED PRIMARY KEY, order_id INT UNSIGNED NOT NULL, state INT, increment_id VARCHAR(50), grand_total DECIMAL(20,4), order_currency_code VARCHAR(3), created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, KEY (updated_at));
CREATE TABLE sales_creditmemo_item (entity_id INT UNSIGNED PRIMARY KEY, parent_id INT UNSIGNED NOT NULL, order_item_id INT, sku VARCHAR(255), name VARCHAR(255), qty DECIMAL(12,4), row_total DECIMAL(12,4), row_total_incl_tax DECIMAL(12,4), discount_amount DECIMAL(20,4));
INSERT INTO store VALUES (0, 'admin', 'Admin'), (1, 'default', 'Palermo I');
INSERT INTO sales_order VALUES
 (1, 'processing', 'processing', 1, 12, '000000101', 363, 363, 363, 121, 'ARS', 'ARS', 'ana@test.com', 'Ana', 'Núñez', '27-30111222-3', '2026-11-22 17:58:00', '2026-11-22 18:05:00'),
 (2, 'new', 'pending', 1, NULL, '000000102', 10, 10, NULL, NULL, 'ARS', 'ARS', 'luis@test.com', NULL, NULL, NULL, '2026-11-22 18:00:00', '2026-11-22 18:06:00'),
 (3, 'closed', 'closed', 1, NULL, '000000103', 50, 50, 50, 50, 'ARS', 'ARS', 'luis@test.com', NULL, NULL, NULL, '2026-11-22 18:00:00', '2026-11-22 18:20:00'),
 (4, 'canceled', 'canceled', 1, NULL, '000000104', 50, 50, NULL, NULL, 'ARS', 'ARS', 'luis@test.com', NULL, NULL, NULL, '2026-11-22 18:00:00', '2026-11-22 18:21:00');
INSERT INTO sales_order_item VALUES (1, 1, NULL, 'configurable', 'REM-01-ROJA', 'Remera', 2, 0, 150, 273, 330, 30), (2, 1, 1, 'simple', 'REM-01-ROJA', 'Remera Roja', 2, 0, 0, 0, NULL, 0), (3, 1, NULL, 'simple', 'GORRA', 'Gorra', 1, 0, 63, 52.07, 63, NULL);
INSERT INTO sales_order_address VALUES (1, 1, 'billing', 'Ana', 'Núñez', '+54 11 1234-5678', 'ana@test.com', NULL), (2, 1, 'shipping', 'Otra', 'Persona', '1', NULL, NULL), (3, 2, 'billing', 'Luis', 'Paz', '1', NULL, NULL);
INSERT INTO sales_invoice VALUES (1, 1, 2, '000000201', 363, '2026-11-22 18:00:00'), (2, 2, 1, '000000202', 10, '2026-11-22 18:00:00');
INSERT INTO sales_creditmemo VALUES (1, 1, 2, '000000101', 121, 'ARS', '2026-11-22 18:30:00', '2026-11-22 18:30:00'), (2, 3, 2, '000000102', 50, 'ARS', '2026-11-22 18:20:00', '2026-11-22 18:20:00');
INSERT INTO sales_creditmemo_item VALUES (1, 1, 1, 'REM-01-ROJA', 'Remera', 1, 100, 136, 15), (2, 1, 2, 'REM-01-ROJA', 'Remera Roja', 1, 0, NULL, NULL);
