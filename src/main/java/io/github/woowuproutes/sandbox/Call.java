package io.github.woowuproutes.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The calls of WoowUp's v2 API, each with its method, its path and its fields as documented. */
public enum Call {
    USER_BY_UID("GET", "/user_by_uid/", Set.of("uid"), Set.of()),
    USER_BY_EMAIL("GET", "/user_by_email", Set.of("email"), Set.of()),
    IS_USER("GET", "/is_user", Set.of("service", "service_uid"), Set.of()),
    INITIALIZE_USER("POST", "/initialize_user", Set.of("uid", "email", "first_name", "last_name"), Set.of()),
    CONTEST_SALE_POINTS("GET", "/contest_sale_points/", Set.of(), Set.of()),
    ADD_SALE_POINTS_BY_UID(
            "POST",
            "/add_sale_points_by_uid",
            Set.of("app_id", "uid", "points", "nrofactura"),
            Set.of("factura", "branch", "datetime")),
    CANCEL_INVOICE("POST", "/cancel_invoice", Set.of("app_id", "nrofactura"), Set.of()),
    TRANSACTIONS("GET", "/transactions", Set.of("userapp_id"), Set.of());

    private final String id = name().toLowerCase(Locale.ROOT);
    private final String method;
    private final String path;
    private final Set<String> required;
    private final Set<String> optional;

    Call(String method, String path, Set<String> required, Set<String> optional) {
        this.method = method;
        this.path = path;
        this.required = required;
        this.optional = optional;
    }

    /** The call of that documented name, for example {@code add_sale_points_by_uid}. */
    public static Optional<Call> named(String name) {
        for (var call : values()) {
            if (call.id().equals(name)) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    /** The documented name: {@code user_by_uid}, {@code add_sale_points_by_uid}, ... */
    public String id() {
        return id;
    }

    String method() {
        return method;
    }

    /** Behind {@code /apiv2/{programId}}; with a slash at its end exactly where the documentation has one. */
    String path() {
        return path;
    }

    Set<String> required() {
        return required;
    }

    boolean knows(String field) {
        return required.contains(field) || optional.contains(field);
    }

    boolean isPost() {
        return "POST".equals(method);
    }
}
