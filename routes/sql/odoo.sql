-- Customer invoices and credit notes of Odoo 16 or newer. What to set and to change: docs/shops/odoo.md
SELECT m.name                                AS number,
       CASE m.move_type WHEN 'out_refund' THEN 'credit' ELSE 'sale' END AS type,
       o.name                                AS refers_to,
       CASE
         WHEN m.state = 'cancel' THEN 'cancelled'
         WHEN m.payment_state = 'reversed' THEN 'refunded'
         WHEN m.move_type = 'out_refund' THEN 'paid'
         WHEN m.payment_state IN ('paid', 'in_payment') THEN 'paid'
         ELSE m.payment_state
       END                                   AS state,
       CASE m.move_type WHEN 'out_refund' THEN -m.amount_total ELSE m.amount_total END AS total,
       cur.name                              AS currency,
       m.invoice_date                        AS paid_at,
       -- Odoo writes its times in UTC, without saying so
       m.write_date AT TIME ZONE 'UTC'       AS changed_at,
       t.name                                AS branch,
       'erp'                                 AS channel,
       p.id                                  AS customer_id,
       p.vat                                 AS document,
       p.email                               AS email,
       p.phone                               AS phone,
       p.name                                AS first_name,
       COALESCE(v.default_code, CAST(v.id AS TEXT)) AS sku,
       l.name                                AS product,
       l.quantity                            AS quantity,
       CASE m.move_type WHEN 'out_refund' THEN -l.price_total ELSE l.price_total END AS line_total,
       cat.complete_name                     AS category
  FROM account_move m
  JOIN res_partner p ON p.id = m.commercial_partner_id
  JOIN res_currency cur ON cur.id = m.currency_id
  JOIN res_company t ON t.id = m.company_id
  LEFT JOIN account_move o ON o.id = m.reversed_entry_id
  LEFT JOIN account_move_line l ON l.move_id = m.id AND l.display_type = 'product'
  LEFT JOIN product_product v ON v.id = l.product_id
  LEFT JOIN product_template pt ON pt.id = v.product_tmpl_id
  LEFT JOIN product_category cat ON cat.id = pt.categ_id
 WHERE m.move_type IN ('out_invoice', 'out_receipt', 'out_refund')
   AND m.state <> 'draft'
   -- a credit note for all of an invoice makes the invoice 'reversed': then the invoice itself is taken back
   AND (o.id IS NULL OR o.payment_state <> 'reversed')
   AND m.write_date >= CAST(:#since AS TIMESTAMPTZ) AT TIME ZONE 'UTC'
 ORDER BY m.write_date, m.name, l.sequence, l.id
