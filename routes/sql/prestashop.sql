-- Orders and credit slips of PrestaShop 1.7 or newer. What to set and to change: docs/shops/prestashop.md
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
       c.id_customer                         AS customer_id,
       c.email                               AS email,
       a.dni                                 AS document,
       COALESCE(NULLIF(a.phone_mobile, ''), a.phone) AS phone,
       c.firstname                           AS first_name,
       c.lastname                            AS last_name,
       x.sku,
       x.product,
       x.quantity,
       x.line_total
  FROM (SELECT CAST(o.id_order AS CHAR)      AS number,
               'sale'                        AS type,
               NULL                          AS refers_to,
               CASE
                 WHEN o.current_state = cancelled.value THEN 'cancelled'
                 WHEN o.current_state = refunded.value THEN 'refunded'
                 WHEN s.paid = 1 THEN 'paid'
                 ELSE 'pending'
               END                           AS state,
               o.total_paid_tax_incl         AS total,
               cur.iso_code                  AS currency,
               CASE WHEN o.invoice_date > '2000-01-01' THEN o.invoice_date ELSE o.date_add END AS paid_at,
               o.date_upd                    AS changed_at,
               shop.name                     AS branch,
               o.id_customer                 AS id_customer,
               o.id_address_invoice          AS id_address,
               COALESCE(NULLIF(d.product_reference, ''), CAST(d.product_id AS CHAR)) AS sku,
               d.product_name                AS product,
               d.product_quantity            AS quantity,
               d.total_price_tax_incl        AS line_total,
               d.id_order_detail             AS line
          FROM ps_orders o
          JOIN ps_currency cur ON cur.id_currency = o.id_currency
          LEFT JOIN ps_order_state s ON s.id_order_state = o.current_state
          LEFT JOIN ps_configuration cancelled
            ON cancelled.name = 'PS_OS_CANCELED' AND cancelled.id_shop IS NULL AND cancelled.id_shop_group IS NULL
          LEFT JOIN ps_configuration refunded
            ON refunded.name = 'PS_OS_REFUND' AND refunded.id_shop IS NULL AND refunded.id_shop_group IS NULL
          LEFT JOIN ps_shop shop ON shop.id_shop = o.id_shop
          LEFT JOIN ps_order_detail d ON d.id_order = o.id_order
         WHERE o.date_upd >= :#since
         UNION ALL
        SELECT CONCAT('slip-', n.id_order_slip),
               'credit',
               CAST(o.id_order AS CHAR),
               'paid',
               -(n.total_products_tax_incl + n.total_shipping_tax_incl),
               cur.iso_code,
               n.date_add,
               n.date_upd,
               shop.name,
               o.id_customer,
               o.id_address_invoice,
               COALESCE(NULLIF(d.product_reference, ''), CAST(d.product_id AS CHAR)),
               d.product_name,
               r.product_quantity,
               -r.total_price_tax_incl,
               d.id_order_detail
          FROM ps_order_slip n
          JOIN ps_orders o ON o.id_order = n.id_order
          JOIN ps_currency cur ON cur.id_currency = o.id_currency
          LEFT JOIN ps_configuration refunded
            ON refunded.name = 'PS_OS_REFUND' AND refunded.id_shop IS NULL AND refunded.id_shop_group IS NULL
          LEFT JOIN ps_shop shop ON shop.id_shop = o.id_shop
          LEFT JOIN ps_order_slip_detail r ON r.id_order_slip = n.id_order_slip
          LEFT JOIN ps_order_detail d ON d.id_order_detail = r.id_order_detail
         WHERE n.date_upd >= :#since
           -- an order that was refunded whole says so itself
           AND (refunded.value IS NULL OR o.current_state <> refunded.value)) x
  JOIN ps_customer c ON c.id_customer = x.id_customer
  LEFT JOIN ps_address a ON a.id_address = x.id_address
 ORDER BY x.changed_at, x.number, x.line
