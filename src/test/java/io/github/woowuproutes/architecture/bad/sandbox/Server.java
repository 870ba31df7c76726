package io.github.woowuproutes.architecture.bad.sandbox;

import io.github.woowuproutes.architecture.bad.journal.Ledger;

/** Knows the journal. */
public record Server(Ledger ledger) {}
