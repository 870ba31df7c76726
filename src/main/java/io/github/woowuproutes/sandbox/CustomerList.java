package io.github.woowuproutes.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads customers in bulk: a JSON array, or one a line; each a text that is uid and e-mail in one, or an object with uid, email, first_name, last_name. */
final class CustomerList {
    private final ObjectMapper json;
    private final Program program;

    CustomerList(ObjectMapper json, Program program) {
        this.json = json;
        this.program = program;
    }

    /** @return how many of them are new */
    int add(String text) throws JsonProcessingException {
        if (text.stripLeading().startsWith("[")) {
            var added = 0;
            for (var element : json.readTree(text)) {
                added += add(element) ? 1 : 0;
            }
            return added;
        }
        var added = 0;
        for (var line : (Iterable<String>) text.lines().map(String::strip)::iterator) {
            if (line.startsWith("{") || line.startsWith("\"")) {
                added += add(json.readTree(line)) ? 1 : 0;
            } else if (!line.isEmpty()) {
                added += program.addCustomer(line) ? 1 : 0;
            }
        }
        return added;
    }

    private boolean add(JsonNode customer) {
        if (customer.isTextual()) {
            return program.addCustomer(customer.textValue());
        }
        if (!customer.path("uid").isTextual()) {
            throw new IllegalArgumentException("a customer is a text, or an object with the text 'uid'");
        }
        var uid = customer.get("uid").textValue();
        return program.addCustomer(
                uid,
                customer.path("email").asText(uid),
                customer.path("first_name").asText(""),
                customer.path("last_name").asText(""));
    }
}
