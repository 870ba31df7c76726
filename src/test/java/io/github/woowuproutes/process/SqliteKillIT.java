package io.github.woowuproutes.process;

class SqliteKillIT extends KillContract {

    @Override
    JournalRows useJournal(Installation installation) {
        return JournalRows.in(installation);
    }
}
