package io.github.woowuproutes.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer that is a refusal, as RFC 9457 ({@code application/problem+json}) writes it. It never holds words of the
 * request, apart from the names of its fields and the numbers of its orders.
 *
 * @param status  the HTTP status
 * @param title   what kind of refusal it is
 * @param detail  what the sender can do about it
 * @param headers what the answer's head says besides
 * @param members what the answer's body says besides
 */
record Problem(int status, String title, String detail, Map<String, String> headers, Map<String, JsonNode> members) {

    static final String TYPE = "application/problem+json";

    Problem {
        headers = Map.copyOf(headers);
        members = Map.copyOf(members);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, Map.of(), Map.of());
    }

    Problem header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, title, detail, more, members);
    }

    Problem member(String name, JsonNode value) {
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(status, title, detail, headers, more);
    }

    /** The body of the answer. */
    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        members.forEach(json::set);
        return json;
    }
}
