package io.github.woowuproutes.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does what a well-formed call asks for, and words the answer as WoowUp does: numbers as strings. */
final class Desk {
    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Program program;

    Desk(Program program) {
        this.program = program;
    }

    Answer serve(Call call, Map<String, String> fields) throws WireBreach {
        try {
            return switch (call) {
                case USER_BY_UID -> user(program.customer(fields.get("uid")));
                case USER_BY_EMAIL -> user(program.byEmail(fields.get("email")));
                case IS_USER -> isUser(fields);
                case INITIALIZE_USER -> initialize(fields);
                case CONTEST_SALE_POINTS -> pointsPerUnit();
                case ADD_SALE_POINTS_BY_UID -> reward(fields);
                case CANCEL_INVOICE -> transactionId(program.cancel(fields.get("nrofactura")));
                case TRANSACTIONS -> transactions(program.transactions(fields.get("userapp_id")));
            };
        } catch (Refusal refusal) {
            return Answer.no(200, refusal.getMessage());
        }
    }

    /** The list as the fault leaves it. */
    Answer transactions(Fault.OfList fault, Map<String, String> fields) {
        try {
            return transactions(program.transactions(fields.get("userapp_id"), fault));
        } catch (Refusal refusal) {
            return Answer.no(200, refusal.getMessage());
        }
    }

    private Answer isUser(Map<String, String> fields) throws Refusal {
        if (!"2".equals(fields.get("service"))
                || program.customer(fields.get("service_uid")).isEmpty()) {
            throw new Refusal("user not found");
        }
        return Answer.ok("{\"status\":true,\"data\":{},\"message\":\"\"}");
    }

    private Answer initialize(Map<String, String> fields) throws Refusal {
        var customer = program.initialize(
                fields.get("uid"), fields.get("email"), fields.get("first_name"), fields.get("last_name"));
        var json = data().append("\"user\":");
        appendUser(json, customer);
        return done(json.append(",\"points\":\"").append(customer.points()).append('"'), EntryStore.NONE);
    }

    private Answer reward(Map<String, String> fields) throws Refusal, WireBreach {
        return transactionId(program.reward(fields, FieldRules.points(fields), FieldRules.itemBranches(fields)));
    }

    private Answer pointsPerUnit() {
        var points = program.pointsPerUnit().toPlainString();
        return done(data().append("\"contest_sale_points\":\"").append(points).append('"'), EntryStore.NONE);
    }

    private static Answer transactionId(int entry) {
        return done(
                data().append("\"transaction_id\":\"")
                        .append(Ledger.transactionId(entry))
                        .append('"'),
                entry);
    }

    private static Answer user(Optional<Customer> customer) throws Refusal {
        var json = data().append("\"user\":");
        appendUser(json, customer.orElseThrow(() -> new Refusal("user not found")));
        return done(json, EntryStore.NONE);
    }

    private static void appendUser(StringBuilder json, Customer customer) {
        JsonText.quote(json.append("{\"service_uid\":"), customer.uid());
        json.append(",\"userapp_id\":\"").append(customer.userappId());
        json.append("\",\"points\":\"").append(customer.points()).append("\"}");
    }

    private static StringBuilder data() {
        return new StringBuilder(160).append("{\"status\":true,\"data\":{");
    }

    private static Answer done(StringBuilder json, int entry) {
        return Answer.ok(json.append("},\"message\":\"\"}"), entry);
    }

    private static Answer transactions(List<Program.Transaction> transactions) {
        var json = new StringBuilder(160 * (transactions.size() + 1)).append('[');
        for (var transaction : transactions) {
            var entry = transaction.entry();
            if (json.length() > 1) {
                json.append(',');
            }
            json.append("{\"id\":\"").append(Ledger.transactionId(transaction.id()));
            json.append("\",\"points\":\"").append(entry.points());
            json.append("\",\"action_id\":\"").append(actionId(entry.kind()));
            json.append("\",\"concept_id\":\"").append(conceptId(entry.kind()));
            JsonText.quote(json.append("\",\"description\":"), description(entry));
            json.append(",\"created\":\"").append(CREATED.format(Instant.ofEpochMilli(entry.appliedMillis())));
            json.append("\"}");
        }
        return Answer.ok(json.append(']'));
    }

    private static int actionId(EntryStore.Kind kind) {
        return kind == EntryStore.Kind.CANCEL ? 2 : 1;
    }

    private static int conceptId(EntryStore.Kind kind) {
        return kind == EntryStore.Kind.WELCOME ? 4 : 1;
    }

    private static String description(EntryStore.Entry entry) {
        return entry.kind() == EntryStore.Kind.WELCOME ? "Bienvenida" : entry.order();
    }
}
