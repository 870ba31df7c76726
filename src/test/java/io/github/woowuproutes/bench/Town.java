package io.github.woowuproutes.bench;

import io.github.woowuproutes.jms.Broker;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that a shop, a broker, WoowUp and our instances consist of, each of it a process that can fail. */
final class Town {

    private static final String OPTIONS = "-Xmx192m";

    private final WoowUp woowup;
    private final DatabaseServer shop;
    private final DatabaseServer journal;
    private final BrokerHost broker;
    private final List<Instance> instances = new ArrayList<>();
    private final Set<BigDecimal> rates = ConcurrentHashMap.newKeySet();
    private final Sales sales = new Sales();
    private final HttpWay http;
    private final FileWay files;

    /**
     * Everything is started, and nothing is sold yet.
     *
     * @param parts ends it
     */
    Town(Path project, Path directory, ChaosPlan plan, Parts parts) throws IOException, SQLException {
        rates.add(BigDecimal.ONE);
        woowup = parts.keep(WoowUp.start(Duration.ofMillis(20), plan.limit()));
        shop = parts.keep(DatabaseServer.start(directory.resolve("shop")));
        shop.execute(ShopWay.TABLE);
        journal = parts.keep(DatabaseServer.start(directory.resolve("journal")));
        broker = parts.keep(BrokerHost.start(directory.resolve("broker")));
        List<Integer> ports = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (int i = 1; i <= plan.instances(); i++) {
            Path folder = Files.createDirectories(directory.resolve("instance-" + i));
            folders.add(Files.createDirectories(folder.resolve("incoming")));
            ports.add(Installation.freePort());
            Instance instance =
                    new Instance(installation(project, folder, plan, ports.get(i - 1)), ports.get(i - 1), OPTIONS);
            instances.add(instance);
            instance.start();
        }
        http = new HttpWay(ports, plan.seed());
        files = new FileWay(folders, plan.seed() + 1);
    }

    private Installation installation(Path project, Path folder, ChaosPlan plan, int port) throws IOException {
        Installation installation = Installation.in(project, folder, woowup)
                .journalAt(journal.url())
                .withQuietTime(plan.quiet())
                .with("woowup.rate-limit", plan.limit() + "/min")
                .with("woowup.account-check", "2s")
                .with("orders.sql.enabled", "true")
                .with("orders.sql.url", shop.url())
                .with("orders.sql.username", Shop.USER)
                .with("orders.sql.password", Shop.USER)
                .with("orders.sql.query", "routes/sql/chaos.sql")
                .with("orders.sql.schedule", "0/2 * * * * ?")
                .with("orders.sql.start", "2020-01-01T00:00:00Z")
                .with("orders.http.enabled", "true")
                .with("orders.http.token", HttpWay.TOKEN)
                .with("camel.server.port", Integer.toString(port))
                .with("orders.jms.enabled", "true")
                .with("orders.jms.url", broker.url())
                .with("orders.jms.username", Broker.USER)
                .with("orders.jms.password", Broker.PASSWORD)
                .with("orders.jms.consumers", "2")
                .with("orders.file.enabled", "true")
                .with("orders.file.interval", "500ms")
                .with("orders.file.time-zone", Shop.ZONE);
        Files.writeString(folder.resolve("routes/sql/chaos.sql"), ShopWay.QUERY);
        return installation;
    }

    /** Whatever still fails ends, and whatever is down is started. */
    void heal() throws IOException {
        woowup.heal();
        shop.start();
        journal.start();
        broker.start();
        for (Instance instance : instances) {
            instance.start();
        }
    }

    /** From now on WoowUp gives other points, and so do orders that are worked out from now on. */
    void pointsPerUnit(BigDecimal rate) throws IOException {
        rates.add(rate);
        woowup.pointsPerUnit(rate);
    }

    /** All rates that were ever in force. */
    Set<BigDecimal> rates() {
        return Set.copyOf(rates);
    }

    List<WayIn> ways() {
        return List.of(new ShopWay(shop), http, new QueueWay(broker), files);
    }

    HttpWay http() {
        return http;
    }

    FileWay files() {
        return files;
    }

    WoowUp woowup() {
        return woowup;
    }

    DatabaseServer shop() {
        return shop;
    }

    DatabaseServer journal() {
        return journal;
    }

    BrokerHost broker() {
        return broker;
    }

    List<Instance> instances() {
        return List.copyOf(instances);
    }

    Sales sales() {
        return sales;
    }
}
