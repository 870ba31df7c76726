package io.github.woowuproutes.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * {@code /sandbox/...}: what a person with curl, or a test in another process, reads and changes. No key is asked for, and
 * none of it counts as a request to WoowUp.
 *
 * <pre>
 * curl localhost:9090/sandbox/ledger                          how many rewards, how many doubles
 * curl localhost:9090/sandbox/ledger?order=1034242            the rewards of one order
 * curl localhost:9090/sandbox/ledger/lines                    all rewards, one JSON object a line
 * curl localhost:9090/sandbox/requests?latest=5               how many calls with which status, and the latest (20)
 * curl localhost:9090/sandbox/violations                      requests that broke the wire format
 * curl localhost:9090/sandbox/customers                       how many customers are known
 * curl localhost:9090/sandbox/customers -d '["ana@example.com",
 *   {"uid":"C-77","email":"eva@example.com","first_name":"Eva","last_name":"Paz"}]'
 * curl localhost:9090/sandbox/customers --data-binary @uids   one uid a line, or one JSON object a line
 * curl localhost:9090/sandbox/points-per-unit -d 0.5
 * curl localhost:9090/sandbox/faults                          what is still to go wrong
 * curl localhost:9090/sandbox/faults -d '{"call":"add_sale_points_by_uid","fault":"reset","applied":true,"times":3}'
 * curl localhost:9090/sandbox/faults -d '{"fault":"status","status":503,"retry_after":30,"probability":0.1,"seed":7}'
 * curl localhost:9090/sandbox/faults -d '{"fault":"refused","message":"no","order":"666"}'
 * curl localhost:9090/sandbox/faults -d '{"account":"revoked"}'
 * curl localhost:9090/sandbox/faults -d '{"fault":"lagging","behind_ms":60000}'
 * curl -X DELETE localhost:9090/sandbox/faults                everything works again
 * curl -X POST localhost:9090/sandbox/reset                   as it was at the start
 * </pre>
 *
 * <p>The fields of a fault are told by {@link FaultJson}.
 */
final class Admin {
    private static final String BASE = "/sandbox/";
    private static final int LATEST = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final Sandbox sandbox;
    private final Vertx vertx;
    private final AdminViews views;
    private final Map<String, Page> pages = Map.ofEntries(
            Map.entry("GET ledger", this::ledger),
            Map.entry("GET ledger/lines", this::dump),
            Map.entry("GET requests", this::requests),
            Map.entry("GET violations", (request, body) -> answer(request, views().violations())),
            Map.entry("GET customers", (request, body) -> answer(request, views().customers())),
            Map.entry("POST customers", this::addCustomers),
            Map.entry("GET points-per-unit", (request, body) -> answer(request, views().pointsPerUnit())),
            Map.entry("POST points-per-unit", this::setPointsPerUnit),
            Map.entry("GET faults", (request, body) -> answer(request, views().faults())),
            Map.entry("POST faults", this::addFaults),
            Map.entry("DELETE faults", this::clearFaults),
            Map.entry("POST reset", this::reset));

    Admin(Sandbox sandbox, Vertx vertx) {
        this.sandbox = sandbox;
        this.vertx = vertx;
        this.views = new AdminViews(sandbox, json);
    }

    static boolean serves(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith(BASE);
    }

    void serve(HttpServerRequest request, Buffer body) {
        var page = pages.get(request.method() + " " + request.path().substring(BASE.length()));
        try {
            if (page == null) {
                send(request, 404, views.problem("no such address; there are: " + String.join(", ", pages.keySet())));
            } else {
                page.serve(request, body);
            }
        } catch (JsonProcessingException e) {
            send(request, 400, views.problem("not JSON: " + e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            send(request, 400, views.problem(String.valueOf(e.getMessage())));
        }
    }

    private void ledger(HttpServerRequest request, Buffer body) {
        var order = request.getParam("order");
        answer(request, order == null ? views.ledger() : views.order(order));
    }

    private void dump(HttpServerRequest request, Buffer body) {
        new LedgerDump(vertx, sandbox.ledger(), views, request.response()).start();
    }

    private void requests(HttpServerRequest request, Buffer body) {
        answer(request, views.requests(Integer.parseInt(request.getParam("latest", Integer.toString(LATEST)))));
    }

    private void addCustomers(HttpServerRequest request, Buffer body) throws JsonProcessingException {
        var added = new CustomerList(json, sandbox.program()).add(body.toString(StandardCharsets.UTF_8));
        answer(request, views.customers().put("added", added));
    }

    private void setPointsPerUnit(HttpServerRequest request, Buffer body) {
        sandbox.program()
                .pointsPerUnit(
                        new BigDecimal(body.toString(StandardCharsets.UTF_8).trim()));
        answer(request, views.pointsPerUnit());
    }

    private void addFaults(HttpServerRequest request, Buffer body) throws JsonProcessingException {
        FaultJson.apply(json.readTree(body.toString(StandardCharsets.UTF_8)), sandbox.faults());
        answer(request, views.faults());
    }

    private void clearFaults(HttpServerRequest request, Buffer body) {
        sandbox.faults().clear();
        answer(request, views.faults());
    }

    private void reset(HttpServerRequest request, Buffer body) {
        sandbox.reset();
        answer(request, views.ledger());
    }

    private AdminViews views() {
        return views;
    }

    private static void answer(HttpServerRequest request, JsonNode node) {
        send(request, 200, node);
    }

    private static void send(HttpServerRequest request, int status, JsonNode node) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(node.toString() + "\n");
    }

    /** One address and method. */
    private interface Page {
        void serve(HttpServerRequest request, Buffer body) throws JsonProcessingException;
    }
}
