package io.github.woowuproutes.journal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A journal that is opened before each test and closed after it. */
abstract class JournalTest implements OpenJournal {

    private Journal journal;
    private Deliveries deliveries;

    @BeforeEach
    void open() {
        journal = Journal.open(settings());
        deliveries = journal.deliver("test", QUIET);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public void reopen() {
        close();
        open();
    }
}
