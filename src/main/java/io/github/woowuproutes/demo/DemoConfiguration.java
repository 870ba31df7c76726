package io.github.woowuproutes.demo;

import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The demo's own {@code application.properties}. Neither that of the working directory nor the environment has a say. */
final class DemoConfiguration {

    private static final String KEYS =
            """
            # What the demo runs with. It is written anew at each start; woowup run does not read it.
            woowup.url = %s
            woowup.api-key = %s
            woowup.program-id = %s
            # somebody is watching, so a refusal is not left waiting for a minute
            woowup.account-check = 5s
            orders.sql.enabled = true
            orders.sql.url = jdbc:sqlite:%s
            orders.sql.query = %s
            orders.sql.schedule = * * * * * ?
            orders.sql.start = 2000-01-01
            orders.not-before = 2000-01-01
            orders.sql.time-zone = UTC
            orders.http.enabled = true
            orders.http.token = %s
            orders.http.shopify.signature = shopify
            orders.http.shopify.secret = %s
            orders.jms.enabled = true
            orders.jms.url = %s
            orders.jms.queue = %s
            orders.jms.consumers = 1
            orders.file.enabled = true
            orders.file.directory = %s
            orders.file.work-directory = %s
            orders.file.interval = 200ms
            orders.file.time-zone = UTC
            # the merchant's rules: docs/rules.md
            woowup.customer.id = email,document
            orders.normalize.document = digits
            orders.currency = ARS
            woowup.branch.unknown = send
            journal.url = jdbc:sqlite:journal.db
            # a free one, and no other is opened, so that it never collides
            camel.server.port = %d
            camel.management.enabled = false
            camel.metrics.enabled = false
            """;

    private static final String BRANCHES =
            """
            # The codes of the demo's shop; what is not here goes as the shop calls it.
            code,name
            014,Palermo I
            """;

    private DemoConfiguration() {}

    static Settings write(DemoFolder folder, Sandbox woowup, Doors doors) throws IOException {
        var query = folder.path().resolve("routes/sql/orders.sql").toAbsolutePath();
        Files.writeString(
                folder.path().resolve("application.properties"),
                KEYS.formatted(
                        woowup.url(),
                        woowup.settings().apiKey(),
                        woowup.settings().programId(),
                        withSlashes(folder.shop()),
                        withSlashes(query),
                        doors.token(),
                        doors.secret(),
                        doors.broker(),
                        Doors.QUEUE,
                        withSlashes(doors.folder().toAbsolutePath()),
                        withSlashes(folder.path().resolve("files").toAbsolutePath()),
                        doors.port()));
        Files.writeString(folder.path().resolve("routes/mappings/branches.csv"), BRANCHES);
        return Settings.load(folder.path(), Map.of());
    }

    private static String withSlashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
