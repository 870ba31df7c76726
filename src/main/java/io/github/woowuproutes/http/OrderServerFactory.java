package io.github.woowuproutes.http;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.Loopback;
import io.github.woowuproutes.webhook.Webhooks;
import org.apache.camel.CamelContext;
import org.apache.camel.Service;
import org.apache.camel.component.platform.http.main.DefaultMainHttpServerFactory;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.main.HttpServerConfigurationProperties;

/** Makes the server for orders in place of Camel's own; the one for health and metrics stays Camel's. */
public final class OrderServerFactory extends DefaultMainHttpServerFactory {

    private final Configuration keys;
    private final Webhooks webhooks;

    /** @param webhooks what is served at {@code /orders/FORMAT} */
    public OrderServerFactory(Configuration keys, Webhooks webhooks) {
        this.keys = keys;
        this.webhooks = webhooks;
    }

    /** @throws OpenToStrangers if other machines reach the server, and no token keeps them out */
    @Override
    public Service newHttpServer(CamelContext camel, HttpServerConfigurationProperties settings) {
        var bodies = new Bodies(settings.getMaxBodySize(), Runtime.getRuntime().maxMemory());
        var tokens = new Tokens(keys.list(TOKEN));
        if (tokens.none() && !Loopback.is(settings.getHost())) {
            throw new OpenToStrangers(settings.getHost());
        }
        var door = new Door(tokens, webhooks, bodies, () -> camel.getStatus().isStarted());
        var server = new OrderServer(configuration(settings), door, bodies, !tokens.none());
        server.setCamelContext(camel);
        return server;
    }

    /** The key of the bearer tokens. */
    static final String TOKEN = "orders.http.token";

    private static VertxPlatformHttpServerConfiguration configuration(HttpServerConfigurationProperties settings) {
        var configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setServerType(VertxPlatformHttpRouter.SERVER_TYPE_SERVER);
        configuration.setBindHost(settings.getHost());
        configuration.setBindPort(settings.getPort());
        configuration.setPath(settings.getPath());
        configuration.setMaxBodySize(settings.getMaxBodySize());
        configuration.setUseGlobalSslContextParameters(settings.isUseGlobalSslContextParameters());
        configuration.getBodyHandler().setHandleFileUploads(false);
        return configuration;
    }
}
