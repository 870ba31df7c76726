package io.github.woowuproutes.workplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test turns. */
public final class TurnableClock extends Clock {

    private volatile Instant now;

    public TurnableClock(String now) {
        this.now = Instant.parse(now);
    }

    public void forward(Duration span) {
        now = now.plus(span);
    }

    public void set(String moment) {
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
