package io.github.woowuproutes.accept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.journal.Mark;
import io.github.woowuproutes.journal.Rejection;
import io.github.woowuproutes.order.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * What a source handed over, on its way through the rules.
 *
 * @param source   where it came from
 * @param arrivals the documents, in the order in which they were handed over
 * @param marks    how far the source has come
 */
record Arrivals(String source, List<Arrival> arrivals, List<Mark> marks) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is committed of it, now that all rules have spoken. */
    Checked checked() {
        List<Entry> entries = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        List<AcceptPreview.Outcome> outcomes = new ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            AcceptPreview.Outcome outcome = arrival.outcome();
            outcomes.add(outcome);
            if (outcome instanceof AcceptPreview.Accepted accepted) {
                entries.add(accepted.entry());
            } else if (outcome instanceof AcceptPreview.Rejected rejected) {
                rejections.add(rejection(arrival.document(), rejected.faults()));
            }
        }
        return new Checked(source, entries, rejections, outcomes, marks);
    }

    private static Rejection rejection(Document document, List<Fault> faults) {
        byte[] raw = document.raw().get();
        try {
            return new Rejection(ContentHash.of(raw), raw, JSON.writeValueAsString(faults));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("three texts always make JSON", e);
        }
    }
}
