package io.github.woowuproutes.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test turns. */
final class TurnableClock extends Clock {

    private volatile Instant now;

    TurnableClock(String now) {
        this.now = Instant.parse(now);
    }

    void forward(Duration span) {
        now = now.plus(span);
    }

    void set(String moment) {
        now = Instant.parse(moment);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
