package io.github.woowuproutes.source;

import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.journal.Mark;
import io.github.woowuproutes.journal.Marks;
import io.github.woowuproutes.journal.Wanted;
import io.github.woowuproutes.rows.SourceFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which passes are due, from the marks that were committed. Marks are moments in ISO text. */
final class Passes {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration AFTER_A_FAILED_SWEEP = Duration.ofHours(1);

    private final ShopSettings settings;
    private final Marks marks;
    private Optional<Instant> sweepTried = Optional.empty();

    Passes(ShopSettings settings, Marks marks) {
        this.settings = settings;
        this.marks = marks;
    }

    /** What must be committed before the very first poll; empty ever after. */
    Optional<Submission> beginning(Instant now) {
        var start = read(startName());
        var missing = new ArrayList<Mark>();
        if (start.isEmpty()) {
            missing.add(new Mark(startName(), settings.startAt(now).toString()));
        }
        if (read(settings.prefix()).isEmpty()) {
            missing.add(new Mark(
                    settings.prefix(),
                    start.orElseGet(() -> settings.startAt(now)).toString()));
        }
        if (read(sweptName()).isEmpty()) {
            // the first poll sees all there is; the first sweep is due a day later
            missing.add(new Mark(sweptName(), now.toString()));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Submission(settings.prefix(), List.of(), missing));
    }

    /** The poll, and once a day the sweep after it. */
    List<Pass> due(Instant now) {
        var start = required(startName());
        var mark = required(settings.prefix());
        var passes = new ArrayList<Pass>();
        passes.add(pass(Pass.Kind.POLL, later(start, mark.minus(settings.overlap())), start, mark, now));
        if (!settings.sweep().isZero() && isSweepDue(now)) {
            sweepTried = Optional.of(now);
            passes.add(pass(Pass.Kind.SWEEP, later(start, now.minus(settings.sweep())), start, mark, now));
        }
        var wanted = marks.wanted(settings.prefix());
        wanted.stream()
                .map(Wanted::paidAt)
                .min(Instant::compareTo)
                .ifPresent(earliest -> passes.add(new Pass(
                        Pass.Kind.REREAD,
                        // the shop may have corrected its time
                        later(start, earliest.minus(DAY)),
                        start,
                        mark,
                        now,
                        settings.settle(),
                        wanted,
                        new Tally())));
        return passes;
    }

    static String startName(String prefix) {
        return prefix + ".start";
    }

    static String sweptName(String prefix) {
        return prefix + ".swept";
    }

    private boolean isSweepDue(Instant now) {
        return hasPassed(required(sweptName()), DAY, now)
                && sweepTried
                        .map(tried -> hasPassed(tried, AFTER_A_FAILED_SWEEP, now))
                        .orElse(true);
    }

    /** A clock that was set back must not put it off. */
    private static boolean hasPassed(Instant from, Duration span, Instant now) {
        return now.isBefore(from) || !now.isBefore(from.plus(span));
    }

    private Pass pass(Pass.Kind kind, Instant since, Instant start, Instant mark, Instant now) {
        return new Pass(kind, since, start, mark, now, settings.settle(), List.of(), new Tally());
    }

    private Instant required(String name) {
        return read(name)
                .orElseThrow(() -> new SourceFault(
                        settings.prefix(), "the mark %s was handed over and is not in the journal".formatted(name)));
    }

    private Optional<Instant> read(String name) {
        return marks.read(name).map(Instant::parse);
    }

    private String startName() {
        return startName(settings.prefix());
    }

    private String sweptName() {
        return sweptName(settings.prefix());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
