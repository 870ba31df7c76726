-- The shop's orders, as woowup-routes reads them. This one fits the demo's shop: change tables and columns to yours.
--
--   * One row per order item, or one row per order. The rows of an order stand together: ORDER BY ends in the time,
--     then the order number.
--   * :#since is where a poll begins. Whatever the query returns, earlier rows are dropped; so it may stand more than
--     once, anywhere. An index on the time makes it fast.
--   * Rename with AS. Needed are number, total (or a price in each line), paid_at, and one of customer_id, email, document, phone (the one that
--     woowup.customer.id names). All others may be left out; columns with other names are not looked at.
--   * state is the shop's own word; orders.states says which ones earn points. Without the column every row is paid.
--   * shop names the shop of an order; without the column, or where it is NULL, it is the one of orders.shop.
--   * changed_at is when the row last changed, and what the poll goes by; without it, it goes by paid_at.
--   * Give line_total, or unit_price, or both. Money is a decimal with a dot.
--   * What earns other points than the total: earning_total, points_factor, points, exchange_rate. The number of the same
--     sale in another system: alias. Credit notes: type, refers_to. docs/rules.md tells of them.
SELECT o.number,
       o.shop,
       o.state,
       o.total,
       o.currency,
       o.paid_at,
       o.changed_at,
       o.branch,
       o.channel,
       c.id         AS customer_id,
       c.email,
       c.document,
       c.phone,
       c.first_name,
       c.last_name,
       i.sku,
       i.product,
       i.quantity,
       i.line_total,
       i.category
  FROM orders o
  JOIN customers c ON c.id = o.customer_id
  LEFT JOIN order_items i ON i.order_number = o.number
 WHERE o.changed_at >= :#since
 ORDER BY o.changed_at, o.number, i.line
