package io.github.woowuproutes.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A folder for one measurement, and a shop in it. */
final class Workplace implements AutoCloseable {

    private final BenchFolder folder;
    private final Shop shop;

    private Workplace(BenchFolder folder, Shop shop) {
        this.folder = folder;
        this.shop = shop;
    }

    static Workplace open(String name) throws IOException, SQLException {
        BenchFolder folder = BenchFolder.open(name);
        return new Workplace(folder, Shop.start(folder.path().resolve("shop")));
    }

    Path project() {
        return folder.project();
    }

    Path directory() {
        return folder.path();
    }

    Shop shop() {
        return shop;
    }

    @Override
    public void close() throws IOException {
        shop.close();
        folder.close();
    }
}
