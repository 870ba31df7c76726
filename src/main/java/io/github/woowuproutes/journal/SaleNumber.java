package io.github.woowuproutes.journal;

/** A number under which a sale is known in its shop. */
record SaleNumber(String shop, String number) {

    static SaleNumber of(Entry entry) {
        return new SaleNumber(entry.shop(), entry.number());
    }
}
