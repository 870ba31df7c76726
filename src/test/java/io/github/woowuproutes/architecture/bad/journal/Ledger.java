package io.github.woowuproutes.architecture.bad.journal;

import io.github.woowuproutes.architecture.bad.cli.Command;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Knows the command, and asks the machine for the time. */
public record Ledger(long entries) {

    Command command() {
        return new Command();
    }

    Instant now() {
        return Instant.now();
    }

    ZonedDateTime there() {
        return ZonedDateTime.now(ZoneId.of("UTC"));
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
