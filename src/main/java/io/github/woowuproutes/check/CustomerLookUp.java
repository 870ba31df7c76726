package io.github.woowuproutes.check;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.order.Customer;
import io.github.woowuproutes.order.Identity;
import io.github.woowuproutes.woowup.V2Requests;
import java.util.HashMap;
import java.util.Map;

/** Asks WoowUp whether it knows a customer, each one once, and only until a question fails. */
final class CustomerLookUp {

    private enum Registered {
        YES,
        NO,
        NOT_ASKED
    }

    private final boolean initialize;
    private final V2Requests requests;
    private final WoowUp woowUp;
    private final Map<String, Registered> known = new HashMap<>();
    private boolean failed;

    CustomerLookUp(Configuration configuration, V2Requests requests, WoowUp woowUp) {
        this.initialize = configuration.flag("woowup.customer.initialize");
        this.requests = requests;
        this.woowUp = woowUp;
    }

    /** What will become of an order because of its customer. */
    OrderPreview.Prospect prospect(String uid, Customer customer) {
        return switch (known.computeIfAbsent(uid, this::ask)) {
            case YES -> new OrderPreview.Prospect(true, "known to WoowUp");
            case NOT_ASKED -> new OrderPreview.Prospect(true, "not looked up");
            case NO -> unregistered(customer);
        };
    }

    private OrderPreview.Prospect unregistered(Customer customer) {
        if (!initialize) {
            return new OrderPreview.Prospect(
                    false, "not registered in WoowUp, and woowup.customer.initialize is false");
        }
        return customer.email().filter(Identity::isAddress).isPresent()
                ? new OrderPreview.Prospect(true, "new, will be initialized")
                : new OrderPreview.Prospect(false, "no e-mail, which WoowUp needs to initialize a new customer");
    }

    private Registered ask(String uid) {
        if (failed) {
            return Registered.NOT_ASKED;
        }
        try {
            return woowUp.ask("user_by_uid", requests.findCustomer(uid)).read().isYes()
                    ? Registered.YES
                    : Registered.NO;
        } catch (Exception noAnswer) {
            failed = true;
            return Registered.NOT_ASKED;
        }
    }
}
