package io.github.woowuproutes.http;

import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.order.Fault;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: what is no JSON, or too much of it, is refused before it is accepted, and leaves no row. */
final class LookAtOrders implements Processor {

    private static final int MOST_ORDERS = 1_000;

    /** The exchange variable for the documents, which the answer tells of. */
    static final String DOCUMENTS = "documents";

    @Override
    public void process(Exchange exchange) {
        List<Document> documents =
                exchange.getMessage().getBody(Submission.class).documents();
        if (documents.size() > MOST_ORDERS) {
            throw new Refused(
                    Problems.tooLarge("An array may hold " + MOST_ORDERS + " orders. Send the rest by itself."));
        }
        if (documents.size() == 1 && documents.get(0).isUnreadable()) {
            refuseUnreadable(documents.get(0), exchange.getVariable(NoteShape.SENT, byte[].class));
        }
        exchange.setVariable(DOCUMENTS, documents);
    }

    /** A member of an array that is no order is told with its index; what cannot be read at all is no JSON. */
    private static void refuseUnreadable(Document document, byte[] sent) {
        if (Arrays.equals(document.raw().get(), sent)) {
            Fault fault = document.faults().get(0);
            String where = fault.field().isEmpty() ? "" : fault.field() + ": ";
            throw new Refused(Problems.malformed(
                    where + "the body " + fault.problem() + ". Expected: " + fault.expected() + "."));
        }
    }
}
