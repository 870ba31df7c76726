package io.github.woowuproutes.journal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** All that a journal does, on whichever database; opened before each test and closed after it. */
abstract class JournalTest
        implements OpenJournal,
                OpeningContract,
                AcceptanceContract,
                ReplacementContract,
                CancellationContract,
                SharedNumberContract,
                SecondNumberContract,
                ClaimContract,
                SendingContract,
                MemoryContract,
                LookContract,
                ProofContract,
                ShadowContract,
                BrakesContract,
                ReplayContract,
                RereadContract,
                SkipContract,
                ImportContract,
                NotificationContract,
                ReportContract {

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
