package io.github.woowuproutes.health;

import org.apache.camel.impl.health.AbstractHealthCheck;

/** The state of one part. The others go on without it, so it says nothing of liveness and readiness. */
abstract class PartHealth extends AbstractHealthCheck {

    PartHealth(String part) {
        super("woowup", part);
    }

    @Override
    public final boolean isLiveness() {
        return false;
    }

    @Override
    public final boolean isReadiness() {
        return false;
    }
}
