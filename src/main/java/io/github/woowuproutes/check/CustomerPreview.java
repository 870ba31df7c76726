package io.github.woowuproutes.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.order.Customer;
import io.github.woowuproutes.order.OrderJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Shows customers as a source gives them, and as the rules leave them. */
public final class CustomerPreview {

    /** So many customers tell whether the rules are right. */
    static final int MOST = 20;

    private static final List<String> FIELDS = List.of("id", "email", "document", "phone", "firstName", "lastName");

    private final AcceptPreview accept;

    CustomerPreview(AcceptPreview accept) {
        this.accept = accept;
    }

    /**
     * One customer.
     *
     * @param before as the source has it
     * @param after  as it is kept
     * @param sent   what WoowUp is asked for, or why it is not
     */
    public record Seen(String before, String after, String sent) {}

    /** The first customers of these orders, each way of writing one once. */
    List<Seen> of(List<Document> documents) {
        var seen = new ArrayList<Seen>();
        var known = new HashSet<String>();
        for (var document : documents) {
            var before = before(document.order().path("customer"));
            if (seen.size() < MOST
                    && accept.of(document) instanceof AcceptPreview.Accepted accepted
                    && known.add(before)) {
                seen.add(seen(before, accepted.entry()));
            }
        }
        return seen;
    }

    private static Seen seen(String before, Entry entry) {
        var customer = OrderJson.read(entry.payload()).customer();
        return entry.customer().isEmpty()
                ? new Seen(before, "nobody", "not asked for")
                : new Seen(before, after(customer), Words.of(entry.customer()));
    }

    private static String before(JsonNode customer) {
        var fields = new ArrayList<String>();
        FIELDS.forEach(field ->
                add(fields, field, Optional.ofNullable(customer.path(field).textValue())));
        return fields.isEmpty() ? "nobody" : String.join(", ", fields);
    }

    private static String after(Customer customer) {
        var fields = new ArrayList<String>();
        add(fields, "id", customer.id());
        add(fields, "email", customer.email());
        add(fields, "document", customer.document());
        add(fields, "phone", customer.phone());
        add(fields, "firstName", customer.firstName());
        add(fields, "lastName", customer.lastName());
        return String.join(", ", fields);
    }

    private static void add(List<String> fields, String field, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> fields.add(field + " " + Words.of(text)));
    }
}
