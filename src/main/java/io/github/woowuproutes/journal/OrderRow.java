package io.github.woowuproutes.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A row of the journal as people see it; the columns are those of the table. */
public record OrderRow(
        String shop,
        String orderNumber,
        Kind kind,
        State state,
        Optional<String> reason,
        String customer,
        OptionalLong points,
        Optional<String> transactionId,
        int attempts,
        String source,
        Instant receivedAt,
        Instant updatedAt) {}
