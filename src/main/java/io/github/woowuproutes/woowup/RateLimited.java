package io.github.woowuproutes.woowup;

import java.time.Duration;

/** 429: WoowUp did nothing, and wants to be left alone for a while. */
public final class RateLimited extends WoowUpException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    RateLimited(String call, Duration retryAfter) {
        super(call, "WoowUp's rate limit is reached: it wants to be asked again in " + retryAfter.toSeconds() + " s");
        this.retryAfter = retryAfter;
    }

    /** How long everyone has to wait. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
