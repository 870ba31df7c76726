package io.github.woowuproutes.report;

import java.math.BigDecimal;

/**
 * Orders of one branch that came to the same outcome.
 *
 * @param branch    where they were sold; empty if the shop does not say
 * @param state     where they stand
 * @param reason    why, where the state alone does not say it; else empty
 * @param currency  of their totals; empty if the shop does not say
 * @param orders    how many
 * @param customers how many different ones
 * @param total     their money
 * @param points    what they got or would get
 */
public record ReportLine(
        String branch,
        String state,
        String reason,
        String currency,
        long orders,
        long customers,
        BigDecimal total,
        long points) {}
