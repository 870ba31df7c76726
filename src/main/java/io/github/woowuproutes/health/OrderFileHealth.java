package io.github.woowuproutes.health;

import io.github.woowuproutes.file.FileStatus;
import io.github.woowuproutes.file.FileStatuses;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Down while files cannot be read as they should. The other ways in stay open, so readiness is not touched. */
public final class OrderFileHealth extends AbstractHealthCheck {

    private final FileStatuses files;

    /** @param files what is looked at */
    public OrderFileHealth(FileStatuses files) {
        super("woowup", "order-files");
        this.files = files;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    public boolean isReadiness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.up();
        for (FileStatus source : files.all()) {
            FileStatus.State state = source.state();
            builder.detail(state.source() + ".files", state.files());
            builder.detail(state.source() + ".files-with-faults", state.faulty());
            builder.detail(state.source() + ".orders", state.orders());
            state.lastSuccess().ifPresent(time -> builder.detail(state.source() + ".last-success", time.toString()));
            state.troubles().forEach((subject, words) -> builder.message(state.source() + ": " + words)
                    .down());
        }
    }
}
