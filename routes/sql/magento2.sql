-- Orders and credit memos of Magento 2 (Adobe Commerce). What to set and to change: docs/shops/magento2.md
SELECT x.number,
       x.type,
       x.refers_to,
       x.state,
       x.total,
       x.currency,
       x.paid_at,
       x.changed_at,
       x.branch,
       'web'                                 AS channel,
       x.customer_id,
       x.email,
       x.document,
       x.phone,
       x.first_name,
       x.last_name,
       x.sku,
       x.product,
       x.quantity,
       x.line_total
  FROM (SELECT o.increment_id                AS number,
               'sale'                        AS type,
               NULL                          AS refers_to,
               CASE
                 WHEN o.state IN ('processing', 'complete') THEN 'paid'
                 WHEN o.state = 'canceled' THEN 'cancelled'
                 WHEN o.state = 'closed' THEN 'refunded'
                 ELSE o.state
               END                           AS state,
               o.grand_total                 AS total,
               o.order_currency_code         AS currency,
               -- 2 is a paid invoice
               COALESCE((SELECT MIN(v.created_at) FROM sales_invoice v WHERE v.order_id = o.entity_id AND v.state = 2),
                        o.created_at)        AS paid_at,
               o.updated_at                  AS changed_at,
               s.name                        AS branch,
               o.customer_id                 AS customer_id,
               o.customer_email              AS email,
               o.customer_taxvat             AS document,
               a.telephone                   AS phone,
               COALESCE(o.customer_firstname, a.firstname) AS first_name,
               COALESCE(o.customer_lastname, a.lastname)   AS last_name,
               i.sku                         AS sku,
               i.name                        AS product,
               i.qty_ordered                 AS quantity,
               i.row_total_incl_tax - COALESCE(i.discount_amount, 0) AS line_total,
               i.item_id                     AS line
          FROM sales_order o
          LEFT JOIN store s ON s.store_id = o.store_id
          LEFT JOIN sales_order_address a ON a.parent_id = o.entity_id AND a.address_type = 'billing'
          -- the variant of a configurable product is a row of its own, without a price
          LEFT JOIN sales_order_item i ON i.order_id = o.entity_id AND i.parent_item_id IS NULL
         WHERE o.updated_at >= :#since
         UNION ALL
        SELECT CONCAT('CM-', m.increment_id),
               'credit',
               o.increment_id,
               'paid',
               -m.grand_total,
               m.order_currency_code,
               m.created_at,
               m.updated_at,
               s.name,
               o.customer_id,
               o.customer_email,
               o.customer_taxvat,
               a.telephone,
               COALESCE(o.customer_firstname, a.firstname),
               COALESCE(o.customer_lastname, a.lastname),
               i.sku,
               i.name,
               i.qty,
               -(i.row_total_incl_tax - COALESCE(i.discount_amount, 0)),
               i.entity_id
          FROM sales_creditmemo m
          JOIN sales_order o ON o.entity_id = m.order_id
          LEFT JOIN store s ON s.store_id = o.store_id
          LEFT JOIN sales_order_address a ON a.parent_id = o.entity_id AND a.address_type = 'billing'
          LEFT JOIN sales_creditmemo_item i ON i.parent_id = m.entity_id AND i.row_total_incl_tax IS NOT NULL
         WHERE m.updated_at >= :#since
           -- an order that was refunded whole is 'closed', and says so itself
           AND o.state <> 'closed') x
 ORDER BY x.changed_at, x.number, x.line
