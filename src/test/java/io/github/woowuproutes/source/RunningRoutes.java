package io.github.woowuproutes.source;

import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.Marks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.awaitility.Awaitility;
import org.quartz.JobKey;
import org.quartz.Scheduler;

/** The real route and kamelet, with a recording journal behind {@code direct:accept}. */
final class RunningRoutes implements AutoCloseable {

    private static final JobKey JOB = new JobKey("orders.sql", "shop-database");

    private final PollStatuses statuses = new PollStatuses();
    private final DefaultCamelContext context = new DefaultCamelContext();

    RunningRoutes(Keys keys, RecordingJournal journal, Clock clock) throws Exception {
        context.getRegistry().bind("configuration", Configuration.class, keys);
        context.getRegistry().bind("marks", Marks.class, journal);
        Processor alone = exchange -> exchange.setVariable("polls", true);
        context.getRegistry().bind("look-who-polls", Processor.class, alone);
        context.getRegistry().bind("clock", Clock.class, clock);
        context.getRegistry().bind("statuses", PollStatuses.class, statuses);
        var properties = new Properties();
        properties.putAll(keys.all());
        context.getPropertiesComponent().setInitialProperties(properties);
        context.getComponent("kamelet", KameletComponent.class).setLocation("file:routes/kamelets");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:accept")
                        .errorHandler(noErrorHandler())
                        .process(
                                exchange -> journal.commit(exchange.getMessage().getBody(Submission.class)));
            }
        });
        for (var file : List.of("errors.camel.yaml", "shop-database.camel.yaml")) {
            var resource = PluginHelper.getResourceLoader(context).resolveResource("file:routes/" + file);
            PluginHelper.getRoutesLoader(context).loadRoutes(resource);
        }
        context.start();
    }

    PollStatus.State status() {
        return statuses.of("orders.sql").state();
    }

    /** Waits until so many polls came to their end. */
    void awaitPolls(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status().polls() >= count);
    }

    /** Waits until the first poll came to its end, or failed. */
    void awaitPollOrFault() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> status().polls() > 0 || status().fault().isPresent());
    }

    boolean isTicking() throws Exception {
        return scheduler().checkExists(JOB);
    }

    /** Makes the schedule's time come. */
    void tick() throws Exception {
        scheduler().triggerJob(JOB);
    }

    boolean isStopping() {
        return context.isStopping();
    }

    private Scheduler scheduler() {
        return context.getComponent("quartz", QuartzComponent.class).getScheduler();
    }

    @Override
    public void close() {
        context.stop();
    }
}
