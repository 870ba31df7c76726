package io.github.woowuproutes.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.journal.Mark;
import io.github.woowuproutes.journal.Marks;
import io.github.woowuproutes.journal.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntPredicate;

/** A journal that remembers what was committed, and can fail a commit. */
final class RecordingJournal implements Marks {

    private final Map<String, String> marks = new ConcurrentHashMap<>();
    private final List<Submission> committed = new CopyOnWriteArrayList<>();
    private volatile List<Wanted> wanted = List.of();
    private volatile List<Wanted> lookedFor = List.of();
    private volatile Action before = () -> {};
    private volatile IntPredicate failing = commit -> false;

    /** Something that may fail. */
    interface Action {
        void run() throws Exception;
    }

    void commit(Submission submission) throws Exception {
        before.run();
        if (failing.test(committed.size())) {
            throw new IllegalStateException("the journal's disk is full");
        }
        committed.add(submission);
        for (Mark mark : submission.marks()) {
            marks.put(mark.name(), mark.value());
        }
    }

    void beforeCommit(Action before) {
        this.before = before;
    }

    /** @param failing of the number of commits before this one */
    void failWhen(IntPredicate failing) {
        this.failing = failing;
    }

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(marks.get(name));
    }

    @Override
    public List<Wanted> wanted(String source) {
        return source.equals("orders.sql") ? wanted : List.of();
    }

    @Override
    public void lookedFor(List<Wanted> orders) {
        lookedFor = orders;
        wanted = List.of();
    }

    /** Somebody asks for these orders. */
    void want(Wanted... orders) {
        wanted = List.of(orders);
    }

    List<Wanted> lookedFor() {
        return lookedFor;
    }

    void put(String name, Instant at) {
        marks.put(name, at.toString());
    }

    Instant mark(String name) {
        return Instant.parse(marks.get(name));
    }

    List<Submission> committed() {
        return committed;
    }

    void forgetCommits() {
        committed.clear();
    }

    List<Document> documents() {
        return committed.stream()
                .flatMap(submission -> submission.documents().stream())
                .toList();
    }

    List<String> numbers() {
        return documents().stream()
                .map(document -> document.order().path("number").asText())
                .toList();
    }

    Document order(String number) {
        return documents().stream()
                .filter(document -> document.order().path("number").asText().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no order " + number + " among " + numbers()));
    }

    ObjectNode json(String number) {
        return order(number).order();
    }
}
