package io.github.woowuproutes.health;

import io.github.woowuproutes.file.FileStatus;
import io.github.woowuproutes.file.FileStatuses;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Down while files cannot be read as they should. */
public final class OrderFileHealth extends PartHealth {

    private final FileStatuses files;

    /** @param files what is looked at */
    public OrderFileHealth(FileStatuses files) {
        super("order-files");
        this.files = files;
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
