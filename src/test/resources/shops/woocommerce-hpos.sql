-- Tables of WooCommerce 9 with HPOS, with the columns that matter here and some that could be mistaken for them
DROP DATABASE IF EXISTS woocommerce;
CREATE DATABASE woocommerce CHARACTER SET utf8mb4;
USE woocommerce;
CREATE TABLE wp_wc_orders (id BIGINT UNSIGNED PRIMARY KEY, status VARCHAR(20), currency VARCHAR(10), type VARCHAR(20), tax_amount DECIMAL(26,8), total_amount DECIMAL(26,8), customer_id BIGINT UNSIGNED, billing_email VARCHAR(320), date_created_gmt DATETIME, date_updated_gmt DATETIME, parent_order_id BIGINT UNSIGNED, payment_method VARCHAR(100), KEY status (status), KEY date_updated (date_updated_gmt), KEY type_status_date (type, status, date_created_gmt), KEY parent_order_id (parent_order_id));
CREATE TABLE wp_wc_order_addresses (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, order_id BIGINT UNSIGNED NOT NULL, address_type VARCHAR(20), first_name TEXT, last_name TEXT, company TEXT, city TEXT, country TEXT, email VARCHAR(320), phone VARCHAR(100), UNIQUE KEY address_type_order_id (address_type, order_id));
CREATE TABLE wp_wc_order_operational_data (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, order_id BIGINT UNSIGNED, created_via VARCHAR(100), prices_include_tax TINYINT(1), date_paid_gmt DATETIME, date_completed_gmt DATETIME, shipping_total_amount DECIMAL(26,8), discount_total_amount DECIMAL(26,8), UNIQUE KEY order_id (order_id));
CREATE TABLE wp_woocommerce_order_items (order_item_id BIGINT UNSIGNED PRIMARY KEY, order_item_name TEXT NOT NULL, order_item_type VARCHAR(200) NOT NULL DEFAULT '', order_id BIGINT UNSIGNED NOT NULL, KEY order_id (order_id));
CREATE TABLE wp_woocommerce_order_itemmeta (meta_id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, order_item_id BIGINT UNSIGNED NOT NULL, meta_key VARCHAR(255) DEFAULT NULL, meta_value LONGTEXT, KEY order_item_id (order_item_id), KEY meta_key (meta_key(32)));
CREATE TABLE wp_wc_product_meta_lookup (product_id BIGINT NOT NULL PRIMARY KEY, sku VARCHAR(100) DEFAULT '', min_price DECIMAL(19,4));
INSERT INTO wp_wc_orders VALUES
 (727, 'wc-processing', 'ARS', 'shop_order', 63, 363.00000000, 12, 'ana@test.com', '2026-11-22 17:58:00', '2026-11-22 18:05:00', 0, 'mercadopago'),
 (728, 'wc-on-hold', 'ARS', 'shop_order', 0, 10, 0, 'luis@test.com', '2026-11-22 18:00:00', '2026-11-22 18:06:00', 0, 'bacs'),
 (729, 'wc-refunded', 'ARS', 'shop_order', 0, 50, 0, 'luis@test.com', '2026-11-22 18:00:00', '2026-11-22 18:20:00', 0, 'mercadopago'),
 (730, 'wc-completed', 'ARS', 'shop_order_refund', -21, -121, NULL, NULL, '2026-11-22 18:30:00', '2026-11-22 18:30:00', 727, NULL),
 (731, 'wc-completed', 'ARS', 'shop_order_refund', 0, -50, NULL, NULL, '2026-11-22 18:20:00', '2026-11-22 18:20:00', 729, NULL),
 (732, 'wc-checkout-draft', 'ARS', 'shop_order', 0, 9, 0, '', '2026-11-22 18:40:00', '2026-11-22 18:40:00', 0, NULL),
 (733, 'wc-completed', 'ARS', 'shop_order', 0, 20, 0, 'luis@test.com', '2026-11-22 18:00:00', '2026-11-22 18:41:00', 0, 'cod'),
 (734, 'wc-cancelled', 'ARS', 'shop_order', 0, 20, 0, 'luis@test.com', '2026-11-22 18:00:00', '2026-11-22 18:42:00', 0, 'cod');
INSERT INTO wp_wc_order_addresses (order_id, address_type, first_name, last_name, phone) VALUES (727, 'billing', 'Ana', 'Núñez', '+54 11 1234-5678'), (727, 'shipping', 'Otra', 'Persona', '1'), (728, 'billing', 'Luis', 'Paz', NULL), (733, 'billing', 'Luis', 'Paz', NULL);
INSERT INTO wp_wc_order_operational_data (order_id, date_paid_gmt, date_completed_gmt) VALUES (727, '2026-11-22 18:00:00', NULL), (728, NULL, NULL), (729, '2026-11-22 18:01:00', NULL), (730, NULL, NULL), (733, NULL, '2026-11-22 18:40:30');
INSERT INTO wp_woocommerce_order_items VALUES (1, 'Remera - Roja', 'line_item', 727), (2, 'Gorra', 'line_item', 727), (3, 'Flat rate', 'shipping', 727), (4, 'AR-IVA-1', 'tax', 727), (5, 'Remera - Roja', 'line_item', 730);
INSERT INTO wp_woocommerce_order_itemmeta (order_item_id, meta_key, meta_value) VALUES
 (1, '_product_id', '90'), (1, '_variation_id', '91'), (1, '_qty', '2'), (1, '_line_subtotal', '260'), (1, '_line_total', '247.93'), (1, '_line_tax', '52.07'), (1, 'pa_talle', 'XL'),
 (2, '_product_id', '95'), (2, '_variation_id', '0'), (2, '_qty', '1'), (2, '_line_subtotal', '52.07'), (2, '_line_total', '52.07'), (2, '_line_tax', '10.93'),
 (3, 'cost', '0'),
 (5, '_product_id', '90'), (5, '_variation_id', '91'), (5, '_qty', '-1'), (5, '_line_total', '-100'), (5, '_line_tax', '-21'), (5, '_refunded_item_id', '1');
INSERT INTO wp_wc_product_meta_lookup VALUES (90, 'REM', 100), (91, 'REM-01-ROJA', 100), (95, '', 52);
