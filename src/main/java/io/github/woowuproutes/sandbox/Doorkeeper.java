package io.github.woowuproutes.sandbox;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Lets a call in or not, by its headers and by the state of the account. */
final class Doorkeeper {
    static final String WRONG_KEY = "Invalid Apikey";

    private static final CharSequence APIKEY = HttpHeaders.createOptimized("Apikey");
    private static final CharSequence USERNAME = HttpHeaders.createOptimized("Username");
    private static final CharSequence ACCEPT = HttpHeaders.createOptimized("Accept");
    private static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized("Content-Type");
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What WoowUp documents, and what HTTP clients add by themselves. Anything else leaked out of somewhere. */
    private static final Set<String> EXPECTED = Set.of(
            "apikey",
            "username",
            "accept",
            "content-type",
            "content-length",
            "transfer-encoding",
            "host",
            "user-agent",
            "connection",
            "accept-encoding",
            "expect",
            "upgrade",
            "http2-settings");

    private final SandboxSettings settings;
    private final Faults faults;

    Doorkeeper(SandboxSettings settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    /** @return the answer that turns the call away; empty: it may come in */
    Optional<Answer> turnAway(HttpServerRequest request, Call call) throws WireBreach {
        switch (faults.account()) {
            case REVOKED:
                return Optional.of(Answer.no(403, "forbidden"));
            case DELETED:
                return Optional.of(Answer.no(410, "account_deleted"));
            case KEY_REFUSED:
                return Optional.of(Answer.no(200, WRONG_KEY));
            case OPEN:
                break;
        }
        var key = only(request, APIKEY, 403);
        if (!settings.programId().equals(only(request, USERNAME, 403))) {
            throw new WireBreach(403, "the header Username is not the programme of the path");
        }
        if (!"application/json".equals(only(request, ACCEPT, 400))) {
            throw new WireBreach("the header Accept is not application/json");
        }
        if (call.isPost() && !isForm(only(request, CONTENT_TYPE, 400))) {
            throw new WireBreach("the header Content-Type is not " + FORM);
        }
        return settings.apiKey().equals(key) ? Optional.empty() : Optional.of(wrongKey());
    }

    Answer wrongKey() {
        return Answer.no(faults.wrongKeyRefused() ? 200 : 403, WRONG_KEY);
    }

    /** The names of headers that have no business in a call to WoowUp. */
    List<String> strangers(HttpServerRequest request) {
        var found = new ArrayList<String>(0);
        for (var header : request.headers()) {
            var name = header.getKey();
            if (!EXPECTED.contains(name) && !EXPECTED.contains(name.toLowerCase(Locale.ROOT))) {
                found.add(name);
            }
        }
        return found;
    }

    private static String only(HttpServerRequest request, CharSequence name, int status) throws WireBreach {
        var values = request.headers().getAll(name);
        if (values.size() != 1) {
            throw new WireBreach(status, "the header " + name + (values.isEmpty() ? " is missing" : " is there twice"));
        }
        return values.get(0);
    }

    private static boolean isForm(String contentType) {
        return contentType.equals(FORM)
                || contentType.toLowerCase(Locale.ROOT).replace(" ", "").equals(FORM + ";charset=utf-8");
    }
}
