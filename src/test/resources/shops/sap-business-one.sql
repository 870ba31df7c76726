-- Tables of SAP Business One 10, with the columns that matter here and some that could be mistaken for them
DROP SCHEMA IF EXISTS sbo CASCADE;
CREATE SCHEMA sbo;
SET search_path TO sbo;
CREATE TABLE "OCRD" ("CardCode" VARCHAR(15) PRIMARY KEY, "CardName" VARCHAR(100), "CardType" CHAR(1), "LicTradNum" VARCHAR(32), "Phone1" VARCHAR(20), "Cellular" VARCHAR(50), "E_Mail" VARCHAR(100), "UpdateDate" TIMESTAMP);
CREATE TABLE "OADM" ("CompnyName" VARCHAR(100), "MainCurncy" VARCHAR(3));
CREATE TABLE "OBPL" ("BPLId" INTEGER PRIMARY KEY, "BPLName" VARCHAR(100));
CREATE TABLE "OITB" ("ItmsGrpCod" SMALLINT PRIMARY KEY, "ItmsGrpNam" VARCHAR(100));
CREATE TABLE "OITM" ("ItemCode" VARCHAR(50) PRIMARY KEY, "ItemName" VARCHAR(100), "ItmsGrpCod" SMALLINT);
CREATE TABLE "OINV" ("DocEntry" INTEGER PRIMARY KEY, "DocNum" INTEGER, "DocType" CHAR(1), "CANCELED" CHAR(1), "DocStatus" CHAR(1), "DocDate" TIMESTAMP, "DocDueDate" TIMESTAMP, "DocTime" SMALLINT, "CardCode" VARCHAR(15), "CardName" VARCHAR(100), "DocCur" VARCHAR(3), "DocRate" NUMERIC(19,6), "VatSum" NUMERIC(19,6), "DocTotal" NUMERIC(19,6), "DocTotalFC" NUMERIC(19,6), "PaidToDate" NUMERIC(19,6), "BPLId" INTEGER, "CreateDate" TIMESTAMP, "UpdateDate" TIMESTAMP, "UpdateTS" INTEGER);
CREATE TABLE "INV1" ("DocEntry" INTEGER, "LineNum" INTEGER, "BaseType" INTEGER, "BaseEntry" INTEGER, "ItemCode" VARCHAR(50), "AcctCode" VARCHAR(15), "Dscription" VARCHAR(200), "Quantity" NUMERIC(19,6), "Price" NUMERIC(19,6), "LineTotal" NUMERIC(19,6), "GTotal" NUMERIC(19,6), "FreeTxt" VARCHAR(100), PRIMARY KEY ("DocEntry", "LineNum"));
CREATE TABLE "ORIN" (LIKE "OINV" INCLUDING ALL);
CREATE TABLE "RIN1" (LIKE "INV1" INCLUDING ALL);
INSERT INTO "OCRD" VALUES ('C001', 'Ana Núñez', 'C', '27-30111222-3', '4444-1111', '+54 9 11 1234 5678', 'ana@test.com', '2026-01-01'), ('C002', 'Luis Paz', 'C', NULL, '4444-2222', NULL, 'luis@test.com', '2026-01-01');
INSERT INTO "OADM" VALUES ('Our shop', 'ARS');
INSERT INTO "OBPL" VALUES (1, 'Palermo I');
INSERT INTO "OITB" VALUES (100, 'T-Shirts');
INSERT INTO "OITM" VALUES ('REM-01', 'Remera', 100);
INSERT INTO "OINV" VALUES
 (11, 1001, 'I', 'N', 'C', '2026-11-21', '2026-12-21', 1530, 'C001', 'Ana Núñez', 'ARS', 1, 63, 363, 0, 363, 1, '2026-11-21', '2026-11-21', 153000),
 (12, 1002, 'I', 'Y', 'C', '2026-11-21', '2026-12-21', 1600, 'C002', 'Luis Paz', 'ARS', 1, 0, 50, 0, 50, 1, '2026-11-21', '2026-11-22', 90000),
 (13, 1003, 'I', 'C', 'C', '2026-11-22', '2026-12-22', 900, 'C002', 'Luis Paz', 'ARS', 1, 0, 50, 0, 50, 1, '2026-11-22', '2026-11-22', 90000),
 (14, 1004, 'S', 'N', 'O', '2026-11-22', '2026-12-22', 1000, 'C002', 'Luis Paz', 'USD', 1000, 0, 80000, 80, 0, NULL, '2026-11-22', '2026-11-22', 100000);
INSERT INTO "INV1" VALUES
 (11, 1, -1, NULL, 'REM-01', NULL, 'Remera azul', 1, 63, 52.07, 63, NULL), (11, 0, -1, NULL, 'REM-01', NULL, 'Remera roja', 2, 123.97, 247.93, 300, NULL),
 (12, 0, -1, NULL, 'REM-01', NULL, 'Remera', 1, 50, 50, 50, NULL), (13, 0, 13, 12, 'REM-01', NULL, 'Remera', 1, 50, 50, 50, NULL),
 (14, 0, -1, NULL, NULL, '_SYS01', 'Arreglo', 1, 80, 80000, 80000, NULL);
INSERT INTO "ORIN" VALUES (11, 500, 'I', 'N', 'O', '2026-11-22', '2026-11-22', 1100, 'C001', 'Ana Núñez', 'ARS', 1, 21, 121, 0, 0, 1, '2026-11-22', '2026-11-22', 110000), (12, 501, 'I', 'N', 'O', '2026-11-22', '2026-11-22', 1100, 'C002', 'Luis Paz', 'ARS', 1, 0, 5, 0, 0, 1, '2026-11-22', '2026-11-22', 110000);
INSERT INTO "RIN1" VALUES (11, 0, 13, 11, 'REM-01', NULL, 'Remera roja', 1, 100, 100, 121, NULL), (12, 0, -1, NULL, 'REM-01', NULL, 'Remera', 1, 5, 5, 5, NULL);
