package io.github.woowuproutes.order;

import java.math.BigDecimal;

/** A decimal as people write it. */
public final class PlainDecimal {

    private PlainDecimal() {}

    /** The same number without zeros behind the point, and never as 3E+2. */
    public static BigDecimal of(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
