package io.github.woowuproutes.check;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.Account;
import io.github.woowuproutes.journal.JournalInspection;
import io.github.woowuproutes.journal.JournalSettings;
import io.github.woowuproutes.journal.JournalUnavailable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at the journal: there or not, readable, and of this account. */
final class JournalCheck {

    private static final String SUBJECT = "journal";
    private static final String KEY = "journal.url";

    private final Configuration configuration;
    private final Path workingDirectory;

    JournalCheck(Configuration configuration, Path workingDirectory) {
        this.configuration = configuration;
        this.workingDirectory = workingDirectory;
    }

    Finding look() {
        try {
            return finding(JournalInspection.of(new JournalSettings(
                    configuration.text(KEY),
                    configuration.find("journal.username"),
                    configuration.find("journal.password"),
                    workingDirectory)));
        } catch (JournalUnavailable away) {
            return Finding.unreachable(
                    KEY,
                    Hops.of(configuration.text(KEY))
                            .map(hop -> hop + " (" + Words.of(away) + ")")
                            .orElseGet(() -> Words.of(away)));
        } catch (IllegalStateException newer) {
            return Finding.wrong(KEY, Words.of(newer));
        }
    }

    private Finding finding(JournalInspection found) {
        if (!found.present()) {
            return Finding.fine(SUBJECT, "not there yet; woowup run will make it");
        }
        var bound = found.account();
        var configured = configured();
        if (bound.isPresent() && configured.isPresent() && !bound.equals(configured)) {
            return Finding.wrong(
                    KEY,
                    "the journal belongs to %s, and the configuration names %s: give this account a journal of its own, or correct woowup.url and woowup.program-id"
                            .formatted(bound.get(), configured.get()));
        }
        return Finding.fine(SUBJECT, found.counts().isEmpty() ? "there, and empty" : "there: " + counts(found));
    }

    private Optional<Account> configured() {
        return configuration
                .find("woowup.program-id")
                .map(program ->
                        new Account(configuration.text("woowup.url"), configuration.text("woowup.api"), program));
    }

    private static String counts(JournalInspection found) {
        return found.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
