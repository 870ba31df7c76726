package io.github.woowuproutes.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The desk with the faults in front of it: decides whether a call is applied, and with what it is answered then. */
final class FaultyDesk {
    private final Program program;
    private final Faults faults;
    private final Desk desk;

    FaultyDesk(Program program, Faults faults) {
        this.program = program;
        this.faults = faults;
        this.desk = new Desk(program);
    }

    /** What goes wrong with that call. */
    Faults.Plan planFor(Call call, Map<String, String> fields) {
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

    /** The answer of a call that is hit by those faults; how it is broken on the wire is not its matter. */
    Answer serve(Call call, Map<String, String> fields, Faults.Plan plan) throws WireBreach {
        if (plan.fault().isEmpty()) {
            return desk.serve(call, fields);
        }
        var fault = plan.fault().get();
        if (fault instanceof Fault.Refused refused) {
            return Answer.no(200, refused.message());
        }
        if (fault instanceof Fault.OfList list) {
            return desk.transactions(list, fields);
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
}
