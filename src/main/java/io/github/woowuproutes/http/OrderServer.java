package io.github.woowuproutes.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.component.vertx.common.VertxHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Camel's server for {@code platform-http}, with what Camel has no setting for: bounds on connections and on the time they
 * take, and a readable answer to everything that reaches no route.
 */
final class OrderServer extends VertxPlatformHttpServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrderServer.class);
    private static final int MOST_CONNECTIONS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final VertxPlatformHttpServerConfiguration configuration;
    private final Door door;
    private final Bodies bodies;
    private final boolean guarded;
    private final Connections connections = new Connections(MOST_CONNECTIONS, PATIENCE);
    private HttpServer server;

    /** @param guarded whether senders have to show a token */
    OrderServer(VertxPlatformHttpServerConfiguration configuration, Door door, Bodies bodies, boolean guarded) {
        super(configuration);
        this.guarded = guarded;
        this.configuration = configuration;
        this.door = door;
        this.bodies = bodies;
    }

    @Override
    public HttpServer getServer() {
        return server;
    }

    @Override
    public int getPort() {
        return server == null ? configuration.getBindPort() : server.actualPort();
    }

    @Override
    protected void startServer() throws Exception {
        HttpServerOptions options =
                options().setHost(configuration.getBindHost()).setPort(configuration.getBindPort());
        if (configuration.isUseGlobalSslContextParameters() && getCamelContext().getSSLContextParameters() != null) {
            VertxHelper.setupSSLOptions(getCamelContext(), getCamelContext().getSSLContextParameters(), options);
        }
        Router router = VertxPlatformHttpRouter.lookup(
                getCamelContext(), VertxPlatformHttpRouter.getRouterNameFromPort(configuration.getPort()));
        router.route().order(Integer.MIN_VALUE).handler(this::begin).failureHandler(this::fail);
        router.route().order(Integer.MAX_VALUE).handler(context -> Answer.refuse(context, Problems.notFound()));
        connections.watch(getVertx());
        server = await(getVertx()
                .createHttpServer(options)
                .connectionHandler(connections)
                .invalidRequestHandler(OrderServer::refuseUnreadable)
                .requestHandler(router)
                .listen()
                .toCompletionStage());
        LOG.info(
                "orders are taken at {}:{}/orders{}",
                configuration.getBindHost(),
                getPort(),
                guarded ? "" : ", without a token from everybody who reaches it: orders.http.token is not set");
    }

    /** HTTP/1.1 and nothing else; a connection exists from its first moment on, not from its first byte. */
    static HttpServerOptions options() {
        return new HttpServerOptions().setHttp2ClearTextEnabled(false).setUseAlpn(false);
    }

    private void begin(RoutingContext context) {
        connections.step(context.request().connection());
        context.addEndHandler(end -> connections.step(context.request().connection()));
        door.handle(context);
    }

    private void fail(RoutingContext context) {
        Answer.refuse(
                context,
                switch (context.statusCode()) {
                    case 413 -> bodies.tooLarge();
                    // so Vert.x calls a sender that hangs up in the middle
                    case 200 -> Problems.malformed("The body ends in the middle.");
                    case 400 -> Problems.malformed("The path, the query or the body cannot be read.");
                    case 417 -> Problem.of(417, "Expectation failed", "Only \"Expect: 100-continue\" is known.");
                    default -> {
                        LOG.error("a request failed before it reached a route", context.failure());
                        yield Problems.broken();
                    }
                });
    }

    private static void refuseUnreadable(HttpServerRequest request) {
        String cause = String.valueOf(request.decoderResult().cause());
        Answer.refuse(
                request,
                cause.contains("TooLong")
                        ? Problem.of(431, "Head too large", "The first line or the headers are longer than is read.")
                        : Problems.malformed("This is no HTTP request."));
    }

    @Override
    protected void stopServer() {
        if (server != null) {
            await(server.close().toCompletionStage());
            server = null;
        }
    }

    @Override
    protected void stopVertx() {
        Vertx vertx = getVertx();
        if (vertx != null) {
            await(vertx.close().toCompletionStage());
        }
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
