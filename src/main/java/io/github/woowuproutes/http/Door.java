package io.github.woowuproutes.http;

import io.github.woowuproutes.webhook.Webhooks;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The first to see a request, when only its head has arrived: refuses what can be refused without reading a body, and lets
 * nothing else of the sender's headers and query in than what a step asks for.
 */
final class Door implements Handler<RoutingContext> {

    /** What the server itself needs to read a body. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding", "expect", "connection");

    private final Tokens tokens;
    private final Webhooks webhooks;
    private final Bodies bodies;
    private final BooleanSupplier open;

    /** @param open whether orders can be taken: not yet at the start, not any more at the end */
    Door(Tokens tokens, Webhooks webhooks, Bodies bodies, BooleanSupplier open) {
        this.tokens = tokens;
        this.webhooks = webhooks;
        this.bodies = bodies;
        this.open = open;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!Place.isReadable(request.uri())) {
            Answer.refuse(context, Problems.malformed("The path or the query is not encoded as it should be."));
            return;
        }
        Place place = Place.of(context.normalizedPath());
        if (place.kind() == Place.Kind.ELSEWHERE) {
            context.next();
            return;
        }
        Optional<Problem> refusal = open.getAsBoolean()
                ? refusal(request, place)
                : Optional.of(Problems.later("This instance starts or stops. Send the request again.", 5));
        refusal.ifPresentOrElse(problem -> Answer.refuse(context, problem), () -> {
            admit(context, place);
            context.next();
        });
    }

    private Optional<Problem> refusal(HttpServerRequest request, Place place) {
        return switch (place.kind()) {
            case ORDERS -> orders(request);
            case MEMBER -> member(request, place.name());
            default -> Optional.of(Problems.notFound());
        };
    }

    private Optional<Problem> orders(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.POST)) {
            return Optional.of(Problems.notAllowed("POST"));
        }
        return withoutToken(request)
                .or(() -> MediaTypes.json(header(request, "content-type")))
                .or(() -> bodies.refusal(request));
    }

    private Optional<Problem> member(HttpServerRequest request, String name) {
        if (request.method().equals(HttpMethod.GET)) {
            return withoutToken(request);
        }
        if (!request.method().equals(HttpMethod.POST)) {
            return Optional.of(Problems.notAllowed(webhooks.has(name) ? "GET, POST" : "GET"));
        }
        if (!webhooks.has(name)) {
            return Optional.of(Problems.notFound());
        }
        Optional<Problem> refusal = webhooks.signing(name).isPresent()
                ? Optional.empty()
                : withoutToken(request).or(() -> MediaTypes.document(header(request, "content-type")));
        return refusal.or(() -> bodies.refusal(request));
    }

    private Optional<Problem> withoutToken(HttpServerRequest request) {
        return tokens.admit(header(request, "authorization")) ? Optional.empty() : Optional.of(Problems.unauthorized());
    }

    private void admit(RoutingContext context, Place place) {
        bodies.reserve(context);
        Set<String> wanted = new LinkedHashSet<>(FRAMING);
        webhooks.signing(place.name())
                .ifPresent(signing -> wanted.addAll(signing.signature().headers()));
        wanted.add("authorization");
        keep(wanted, context.request().headers());
        keep(place.kind() == Place.Kind.MEMBER ? Set.of("shop") : Set.of(), context.queryParams());
    }

    private static void keep(Set<String> wanted, MultiMap all) {
        for (String name : Set.copyOf(all.names())) {
            if (!wanted.contains(name.toLowerCase(Locale.ROOT))) {
                all.remove(name);
            }
        }
    }

    static String header(HttpServerRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
