package io.github.woowuproutes.check;

import io.github.woowuproutes.config.ConfigurationException;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.jms.QueueCheck;
import io.github.woowuproutes.mapping.Mappings;
import io.github.woowuproutes.network.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries the JMS queues that are enabled; no message is taken. */
final class Queues {

    private final Settings settings;
    private final Path workingDirectory;
    private final QueueCheck check;

    Queues(Settings settings, Path workingDirectory) {
        this.settings = settings;
        this.workingDirectory = workingDirectory;
        this.check = new QueueCheck(settings.configuration());
    }

    /** Connects to each. */
    List<Finding> ask(SideBySide sideBySide) {
        return sideBySide.each(settings.queues(), this::ask).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> ask(String queue) {
        return hasFaults(queue)
                ? List.of(Finding.remark(queue, "not tried, because its keys are wrong"))
                : Stream.concat(format(queue).stream(), Stream.of(finding(queue)))
                        .toList();
    }

    /** What keeps a queue from ever being used, found without connecting to any. */
    List<Finding> withoutConnecting() {
        return settings.queues().stream()
                .filter(queue -> !hasFaults(queue))
                .flatMap(queue -> Stream.concat(
                        format(queue).stream(),
                        check.withoutConnecting(queue).stream().map(words -> Finding.wrong(queue, Words.of(words)))))
                .toList();
    }

    private Finding finding(String queue) {
        var outcome = check.of(queue);
        if (outcome instanceof QueueCheck.Fine fine) {
            return Finding.fine(queue, fine.sentence());
        }
        if (outcome instanceof QueueCheck.NotYet notYet) {
            return Finding.remark(queue, notYet.sentence());
        }
        return outcome instanceof QueueCheck.Wrong wrong
                ? Finding.wrong(queue, Words.of(wrong.sentence()))
                : Finding.unreachable(queue, away(queue, (QueueCheck.Away) outcome));
    }

    /** Where the way to the broker ends; or what its client says, if the way is free. */
    private String away(String queue, QueueCheck.Away away) {
        return settings.configuration()
                .find(queue + ".url")
                .flatMap(Hops::way)
                .flatMap(Way::brokenAt)
                .map(hop -> hop + " (" + Words.of(away.sentence()) + ")")
                .orElseGet(() -> Words.of(away.sentence()));
    }

    private Optional<Finding> format(String queue) {
        var format = settings.configuration().text(queue + ".format");
        try {
            var formats = Mappings.load(workingDirectory).formats();
            return formats.contains(format)
                    ? Optional.empty()
                    : Optional.of(Finding.wrong(
                            queue + ".format",
                            "there is no format %s; there are %s"
                                    .formatted(Words.of(format), String.join(", ", formats))));
        } catch (ConfigurationException mappings) {
            // what is wrong with them is said elsewhere
            return Optional.empty();
        }
    }

    private boolean hasFaults(String queue) {
        return settings.faults().stream().anyMatch(fault -> fault.key().startsWith(queue + "."));
    }
}
