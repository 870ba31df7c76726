-- Orders and refunds of WooCommerce with its own tables for orders (HPOS). What to set and to change: docs/shops/woocommerce-hpos.md
SELECT CASE o.type WHEN 'shop_order_refund' THEN CONCAT('refund-', o.id) ELSE CAST(o.id AS CHAR) END AS number,
       CASE o.type WHEN 'shop_order_refund' THEN 'credit' ELSE 'sale' END AS type,
       CAST(parent.id AS CHAR)               AS refers_to,
       CASE
         WHEN o.type = 'shop_order_refund' THEN 'paid'
         WHEN o.status IN ('wc-processing', 'wc-completed') THEN 'paid'
         WHEN o.status IN ('wc-cancelled', 'trash') THEN 'cancelled'
         WHEN o.status = 'wc-refunded' THEN 'refunded'
         ELSE o.status
       END                                   AS state,
       o.total_amount                        AS total,
       o.currency                            AS currency,
       COALESCE(d.date_paid_gmt, d.date_completed_gmt, o.date_created_gmt) AS paid_at,
       o.date_updated_gmt                    AS changed_at,
       'web'                                 AS channel,
       NULLIF(head.customer_id, 0)           AS customer_id,
       head.billing_email                    AS email,
       a.phone                               AS phone,
       a.first_name                          AS first_name,
       a.last_name                           AS last_name,
       COALESCE(NULLIF(p.sku, ''), NULLIF(variation.meta_value, '0'), product.meta_value) AS sku,
       i.order_item_name                     AS product,
       ABS(qty.meta_value)                   AS quantity,
       CAST(net.meta_value AS DECIMAL(26, 8)) + COALESCE(CAST(tax.meta_value AS DECIMAL(26, 8)), 0) AS line_total
  FROM wp_wc_orders o
  LEFT JOIN wp_wc_orders parent ON parent.id = o.parent_order_id AND o.type = 'shop_order_refund'
  -- who bought stands with the order, not with its refund
  JOIN wp_wc_orders head ON head.id = COALESCE(parent.id, o.id)
  LEFT JOIN wp_wc_order_operational_data d ON d.order_id = o.id
  LEFT JOIN wp_wc_order_addresses a ON a.order_id = head.id AND a.address_type = 'billing'
  LEFT JOIN wp_woocommerce_order_items i ON i.order_id = o.id AND i.order_item_type = 'line_item'
  LEFT JOIN wp_woocommerce_order_itemmeta qty ON qty.order_item_id = i.order_item_id AND qty.meta_key = '_qty'
  LEFT JOIN wp_woocommerce_order_itemmeta net ON net.order_item_id = i.order_item_id AND net.meta_key = '_line_total'
  LEFT JOIN wp_woocommerce_order_itemmeta tax ON tax.order_item_id = i.order_item_id AND tax.meta_key = '_line_tax'
  LEFT JOIN wp_woocommerce_order_itemmeta product
    ON product.order_item_id = i.order_item_id AND product.meta_key = '_product_id'
  LEFT JOIN wp_woocommerce_order_itemmeta variation
    ON variation.order_item_id = i.order_item_id AND variation.meta_key = '_variation_id'
  LEFT JOIN wp_wc_product_meta_lookup p
    ON p.product_id = CAST(COALESCE(NULLIF(variation.meta_value, '0'), product.meta_value) AS UNSIGNED)
 WHERE o.type IN ('shop_order', 'shop_order_refund')
   AND o.status NOT IN ('auto-draft', 'wc-checkout-draft')
   -- an order that was refunded whole says so itself
   AND (parent.id IS NULL OR parent.status <> 'wc-refunded')
   AND o.date_updated_gmt >= :#since
 ORDER BY o.date_updated_gmt, o.id, i.order_item_id
