package io.github.woowuproutes.sandbox;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Set;

/** What the values of fields have to look like. */
final class FieldRules {
    private static final DateTimeFormatter DATETIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private final String programId;

    FieldRules(String programId) {
        this.programId = programId;
    }

    void check(Call call, Map<String, String> fields) throws WireBreach {
        var appId = fields.get("app_id");
        if (appId != null && !appId.equals(programId)) {
            throw new WireBreach("app_id is not the programme of the path");
        }
        if (call == Call.IS_USER && !Set.of("1", "2").contains(fields.get("service"))) {
            throw new WireBreach("service is neither 1 nor 2");
        }
        var datetime = fields.getOrDefault("datetime", "");
        if (!datetime.isEmpty()) {
            checkDatetime(datetime);
        }
    }

    /** {@code points}: a plain integer. */
    static long points(Map<String, String> fields) throws WireBreach {
        var text = fields.get("points");
        try {
            var points = Long.parseLong(text);
            if (Long.toString(points).equals(text)) {
                return points;
            }
        } catch (NumberFormatException e) {
            throw new WireBreach(200, "points is not an integer: " + text);
        }
        throw new WireBreach(200, "points is not a plain integer: " + text);
    }

    /** The branches that the order's detail names. */
    static Set<String> itemBranches(Map<String, String> fields) throws WireBreach {
        var factura = fields.getOrDefault("factura", "");
        return factura.isEmpty() ? Set.of() : Factura.check(factura);
    }

    private static void checkDatetime(String datetime) throws WireBreach {
        try {
            LocalDateTime.parse(datetime, DATETIME);
        } catch (DateTimeException e) {
            throw new WireBreach("datetime is not yyyy-mm-dd hh:mm:ss: " + datetime);
        }
    }
}
