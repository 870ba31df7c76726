package io.github.woowuproutes.accept;

import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.order.Customer;
import io.github.woowuproutes.order.Fault;
import io.github.woowuproutes.order.Identity;
import io.github.woowuproutes.order.Links;
import io.github.woowuproutes.rules.Anonymous;
import io.github.woowuproutes.rules.MerchantRules;
import io.github.woowuproutes.rules.Normalization;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rules that need nothing but the order. Those that need WoowUp's rate, or can be mended, are delivery's. */
final class ArrivalRules {

    private static final String NOT_TAKEN_BACK = "credit, not taken back yet";
    private static final String CANCELLED_CREDIT = "cancelled credit, which takes nothing back";
    private static final String ANONYMOUS = "anonymous";

    private final Normalization normalization;
    private final Anonymous anonymous;
    private final Identity identity;

    ArrivalRules(MerchantRules rules) {
        this.normalization = rules.normalization();
        this.anonymous = rules.anonymous();
        this.identity = rules.identity();
    }

    /** The rules by the names of their steps, in the order in which {@code routes/rules.camel.yaml} applies them. */
    Map<String, Rule> inOrder() {
        Map<String, Rule> inOrder = new LinkedHashMap<>();
        inOrder.put("recognize-credits", ArrivalRules::recognizeCredit);
        inOrder.put("leave-out-nobody", this::leaveOutNobody);
        inOrder.put("normalize-customers", this::normalize);
        inOrder.put("identify-customers", this::identify);
        return inOrder;
    }

    /** A cancelled order may come with a negative total; what names the order it takes back is a paper of its own. */
    private static void recognizeCredit(Arrival arrival) {
        Links links = arrival.order().links();
        boolean ownPaper = links.type().isPresent() || links.refersTo().isPresent();
        if (arrival.order().isCredit() && arrival.kind() == Kind.REWARD) {
            arrival.credit(NOT_TAKEN_BACK);
        } else if (arrival.order().isCredit() && ownPaper) {
            arrival.credit(CANCELLED_CREDIT);
        }
    }

    private void leaveOutNobody(Arrival arrival) {
        if (anonymous.isOn()) {
            arrival.leave(anonymous.of(arrival.order().customer()));
        }
    }

    private void normalize(Arrival arrival) {
        arrival.of(normalization.of(arrival.order().customer()));
    }

    /** Of a customer who is nobody nothing is kept, not even the name. */
    private void identify(Arrival arrival) {
        Optional<String> customer = identity.of(arrival.order().customer());
        if (customer.isPresent()) {
            arrival.identifiedBy(customer.get());
        } else if (anonymous.isOn() && arrival.isOfNobody()) {
            arrival.of(Customer.NOBODY);
            arrival.skip(ANONYMOUS);
        } else if (arrival.kind() == Kind.REWARD) {
            arrival.reject(new Fault(
                    identity.fields(),
                    "nothing here identifies the customer",
                    "a value in " + identity.fields() + ", as woowup.customer.id asks"));
        }
    }
}
