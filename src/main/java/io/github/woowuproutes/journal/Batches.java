package io.github.woowuproutes.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements of many steps, executed as one batch a statement: one round trip instead of one a step. */
final class Batches {

    private record Member(Step.Changes step, Change change) {}

    private final Map<String, List<Member>> byFile = new LinkedHashMap<>();

    void add(Step.Changes step, Change change) {
        byFile.computeIfAbsent(change.file(), file -> new ArrayList<>()).add(new Member(step, change));
    }

    /** Executes all, and notes on each step whether one of its rows was not there. */
    void execute(Transaction transaction) throws SQLException {
        for (var batch : byFile.entrySet()) {
            List<Member> members = batch.getValue();
            int[] counts = transaction.changeAll(
                    batch.getKey(),
                    members.stream().map(member -> member.change().parameters()).toList());
            for (int i = 0; i < counts.length; i++) {
                note(members.get(i), counts[i]);
            }
        }
    }

    private static void note(Member member, int rows) {
        if (member.change().mustHit() && rows == 0) {
            member.step().missed();
        }
    }
}
