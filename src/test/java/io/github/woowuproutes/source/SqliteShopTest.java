package io.github.woowuproutes.source;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class SqliteShopTest extends ShopDatabaseContract {

    @Override
    Connection owner() throws SQLException {
        return DriverManager.getConnection(url());
    }

    @Override
    String url() {
        return "jdbc:sqlite:" + folder.resolve("shop.db");
    }

    @Override
    String localTime() {
        return "TIMESTAMP";
    }

    @Override
    String date() {
        return "DATE";
    }

    @Override
    String text() {
        return "TEXT";
    }

    @Override
    String doubles() {
        return "REAL";
    }

    @Override
    void fill(int orders) throws SQLException {
        execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + orders + ")"
                + " INSERT INTO sale SELECT i, 'paid', 1, datetime('2026-07-01', i || ' seconds'), 'ana@test.com',"
                + " NULL, NULL, NULL, NULL FROM n");
    }
}
