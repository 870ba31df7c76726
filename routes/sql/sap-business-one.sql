-- Invoices and credit notes of SAP Business One, on HANA or SQL Server. What to set and to change: docs/shops/sap-business-one.md
SELECT x."number",
       x."type",
       x."refers_to",
       x."state",
       x."total",
       x."currency",
       x."paid_at",
       x."changed_at",
       x."branch",
       x."channel",
       x."customer_id",
       x."document",
       x."email",
       x."phone",
       x."first_name",
       x."sku",
       x."product",
       x."quantity",
       x."line_total",
       x."category"
  FROM (SELECT CAST(d."DocNum" AS VARCHAR(20))                          AS "number",
               'sale'                                                   AS "type",
               CAST(NULL AS VARCHAR(20))                                AS "refers_to",
               CASE d."CANCELED" WHEN 'Y' THEN 'cancelled' ELSE 'paid' END AS "state",
               d."DocTotal"                                             AS "total",
               -- DocTotal is in the company's own currency, whatever the document's is
               m."MainCurncy"                                           AS "currency",
               CAST(d."DocDate" AS DATE)                                AS "paid_at",
               CAST(d."UpdateDate" AS DATE)                             AS "changed_at",
               b."BPLName"                                              AS "branch",
               'erp'                                                    AS "channel",
               d."CardCode"                                             AS "customer_id",
               c."LicTradNum"                                           AS "document",
               c."E_Mail"                                               AS "email",
               COALESCE(c."Cellular", c."Phone1")                       AS "phone",
               d."CardName"                                             AS "first_name",
               COALESCE(r."ItemCode", r."AcctCode")                     AS "sku",
               r."Dscription"                                           AS "product",
               r."Quantity"                                             AS "quantity",
               r."GTotal"                                               AS "line_total",
               g."ItmsGrpNam"                                           AS "category",
               r."LineNum"                                              AS "line"
          FROM "OINV" d
         CROSS JOIN "OADM" m
          JOIN "INV1" r ON r."DocEntry" = d."DocEntry"
          JOIN "OCRD" c ON c."CardCode" = d."CardCode"
          LEFT JOIN "OBPL" b ON b."BPLId" = d."BPLId"
          LEFT JOIN "OITM" i ON i."ItemCode" = r."ItemCode"
          LEFT JOIN "OITB" g ON g."ItmsGrpCod" = i."ItmsGrpCod"
         -- 'C' is the document that cancels another one; the other one says 'Y'
         WHERE d."UpdateDate" >= :#since
           AND d."CANCELED" <> 'C'
         UNION ALL
        SELECT CONCAT('NC-', CAST(d."DocNum" AS VARCHAR(20))),
               'credit',
               -- the invoice that the note was made from; a note without one takes back on its own
               (SELECT CAST(MIN(o."DocNum") AS VARCHAR(20))
                  FROM "RIN1" t
                  JOIN "OINV" o ON o."DocEntry" = t."BaseEntry"
                 WHERE t."DocEntry" = d."DocEntry"
                   AND t."BaseType" = 13),
               CASE d."CANCELED" WHEN 'Y' THEN 'cancelled' ELSE 'paid' END,
               -d."DocTotal",
               m."MainCurncy",
               CAST(d."DocDate" AS DATE),
               CAST(d."UpdateDate" AS DATE),
               b."BPLName",
               'erp',
               d."CardCode",
               c."LicTradNum",
               c."E_Mail",
               COALESCE(c."Cellular", c."Phone1"),
               d."CardName",
               COALESCE(r."ItemCode", r."AcctCode"),
               r."Dscription",
               r."Quantity",
               -r."GTotal",
               g."ItmsGrpNam",
               r."LineNum"
          FROM "ORIN" d
         CROSS JOIN "OADM" m
          JOIN "RIN1" r ON r."DocEntry" = d."DocEntry"
          JOIN "OCRD" c ON c."CardCode" = d."CardCode"
          LEFT JOIN "OBPL" b ON b."BPLId" = d."BPLId"
          LEFT JOIN "OITM" i ON i."ItemCode" = r."ItemCode"
          LEFT JOIN "OITB" g ON g."ItmsGrpCod" = i."ItmsGrpCod"
         WHERE d."UpdateDate" >= :#since
           AND d."CANCELED" <> 'C') x
 ORDER BY x."changed_at", x."number", x."line"
