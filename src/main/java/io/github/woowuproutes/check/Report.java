package io.github.woowuproutes.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a check found out.
 *
 * @param findings in the order in which they were found
 * @param orders   the first orders of each shop database and folder that could be read, by the prefix of its keys
 * @param customers the first customers of each, as they came and as the rules leave them
 */
public record Report(
        List<Finding> findings,
        Map<String, List<PreviewedOrder>> orders,
        Map<String, List<CustomerPreview.Seen>> customers) {

    public Report {
        findings = List.copyOf(findings);
        orders = Collections.unmodifiableMap(new LinkedHashMap<>(orders));
        customers = Collections.unmodifiableMap(new LinkedHashMap<>(customers));
    }

    /** How many findings of a level there are. */
    public long count(Finding.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
