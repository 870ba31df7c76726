package io.github.woowuproutes.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /apiv2/{programId}/...}: from a request to its answer, or to the fault that is played instead. One thread. */
final class Api {
    private static final String BASE = "/apiv2/";
    private static final int LONGEST_BODY = 1 << 20;

    private final Vertx vertx;
    private final SandboxSettings settings;
    private final Faults faults;
    private final Requests requests;
    private final Violations violations;
    private final Program program;
    private final RateWindow window;
    private final Doorkeeper doorkeeper;
    private final FieldRules rules;
    private final Desk desk;
    private final Wire wire;
    private final FormReader forms = new FormReader();
    private final Map<String, Optional<Call>> byPath = new HashMap<>();

    Api(
            Vertx vertx,
            SandboxSettings settings,
            Program program,
            Faults faults,
            Requests requests,
            Violations violations) {
        this.vertx = vertx;
        this.settings = settings;
        this.program = program;
        this.faults = faults;
        this.requests = requests;
        this.violations = violations;
        this.window = new RateWindow(settings);
        this.doorkeeper = new Doorkeeper(settings, faults);
        this.rules = new FieldRules(settings.programId());
        this.desk = new Desk(program);
        this.wire = new Wire(requests, program.ledger());
        for (var call : Call.values()) {
            byPath.put(BASE + settings.programId() + call.path(), Optional.of(call));
        }
    }

    void serve(HttpServerRequest request, Buffer body) {
        var call = byPath.getOrDefault(String.valueOf(request.path()), Optional.empty());
        requests.arrived(call, request, body);
        var reply = new Reply(request, call, window.next());
        if (reply.verdict().refused()) {
            wire.send(reply, Answer.no(429, "too_many_request"));
            return;
        }
        try {
            if (call.isEmpty() && isForeignProgram(request.path())) {
                wire.send(reply, doorkeeper.wrongKey());
                return;
            }
            admit(reply, body, call.orElseThrow(() -> unknownPath(request)));
        } catch (WireBreach breach) {
            refuse(reply, breach);
        }
    }

    private void admit(Reply reply, Buffer body, Call call) throws WireBreach {
        var request = reply.request();
        if (!call.method().equals(request.method().name())) {
            throw new WireBreach(405, call.id() + " is called with " + call.method());
        }
        for (var stranger : doorkeeper.strangers(request)) {
            record(request, "the header " + stranger + " is none that WoowUp documents");
        }
        var turnedAway = doorkeeper.turnAway(request, call);
        if (turnedAway.isPresent()) {
            wire.send(reply, turnedAway.get());
            return;
        }
        var fields = forms.read(encodedFields(request, body, call), call);
        rules.check(call, fields);
        play(reply, call, fields, planFor(call, fields));
    }

    private void play(Reply reply, Call call, Map<String, String> fields, Faults.Plan plan) {
        if (plan.beforeMillis() > 0) {
            var doneAtOnce = new Faults.Plan(0, plan.afterMillis(), plan.fault());
            vertx.setTimer(plan.beforeMillis(), timer -> play(reply, call, fields, doneAtOnce));
            return;
        }
        try {
            var answer = answer(call, fields, plan);
            var wait = settings.latency().toMillis() + plan.afterMillis();
            if (wait > 0) {
                vertx.setTimer(wait, timer -> send(reply, answer, plan));
            } else {
                send(reply, answer, plan);
            }
        } catch (WireBreach breach) {
            refuse(reply, breach);
        }
    }

    private Answer answer(Call call, Map<String, String> fields, Faults.Plan plan) throws WireBreach {
        if (plan.fault().isEmpty()) {
            return desk.serve(call, fields);
        }
        var fault = plan.fault().get();
        if (fault instanceof Fault.Refused refused) {
            return Answer.no(200, refused.message());
        }
        if (fault instanceof Fault.Hidden hidden) {
            return desk.transactionsWithout(hidden, fields);
        }
        if (fault instanceof Fault.Status status) {
            if (status.applied()) {
                desk.serve(call, fields);
            }
            return failure(status);
        }
        var applied = fault instanceof Fault.Broken broken && broken.applied();
        return applied ? desk.serve(call, fields) : Answer.no(200, "never to be read whole");
    }

    private static Answer failure(Fault.Status status) {
        var headers = new HashMap<String, String>();
        status.retryAfter().ifPresent(seconds -> headers.put("Retry-After", Integer.toString(seconds)));
        if (status.code() / 100 == 3) {
            headers.put("Location", "/moved");
        }
        return Answer.no(status.code(), "status " + status.code(), headers);
    }

    private void send(Reply reply, Answer answer, Faults.Plan plan) {
        if (plan.fault().isPresent() && plan.fault().get() instanceof Fault.Broken broken) {
            wire.sendBroken(reply, answer, broken.breakage());
        } else {
            wire.send(reply, answer);
        }
    }

    private Faults.Plan planFor(Call call, Map<String, String> fields) {
        if (!faults.any()) {
            return Faults.Plan.FINE;
        }
        var uid =
                switch (call) {
                    case USER_BY_EMAIL -> fields.get("email");
                    case IS_USER -> fields.get("service_uid");
                    case TRANSACTIONS ->
                        program.byUserappId(fields.get("userapp_id"))
                                .map(Customer::uid)
                                .orElse(null);
                    default -> fields.get("uid");
                };
        return faults.planFor(call, Optional.ofNullable(fields.get("nrofactura")), Optional.ofNullable(uid));
    }

    private static String encodedFields(HttpServerRequest request, Buffer body, Call call) throws WireBreach {
        var query = request.query() == null ? "" : request.query();
        if (!call.isPost()) {
            if (body.length() > 0) {
                throw new WireBreach("a GET has a body");
            }
            return query;
        }
        if (!query.isEmpty()) {
            throw new WireBreach("a POST has a query");
        }
        if (body.length() > LONGEST_BODY) {
            throw new WireBreach(413, "the body is longer than " + LONGEST_BODY + " bytes");
        }
        return body.toString(StandardCharsets.ISO_8859_1);
    }

    private boolean isForeignProgram(String path) {
        if (path == null || !path.startsWith(BASE)) {
            return false;
        }
        var end = path.indexOf('/', BASE.length());
        return end > 0 && byPath.containsKey(BASE + settings.programId() + path.substring(end));
    }

    private static WireBreach unknownPath(HttpServerRequest request) {
        return new WireBreach(404, "no call of WoowUp has the path " + request.path());
    }

    private void refuse(Reply reply, WireBreach breach) {
        record(reply.request(), breach.getMessage());
        var headers = breach.status() == 405
                ? Map.of(
                        HttpHeaders.ALLOW.toString(),
                        reply.call().map(Call::method).orElse(""))
                : Map.<String, String>of();
        wire.send(reply, Answer.no(breach.status(), breach.getMessage(), headers));
    }

    private void record(HttpServerRequest request, String problem) {
        violations.add(new Violation(request.method().name(), request.uri(), problem));
    }
}
