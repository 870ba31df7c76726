package io.github.woowuproutes.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PfxOptions;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * A WoowUp v2 of one's own, over HTTP, in this process. It keeps customers and points in memory, refuses what the real one
 * refuses, and plays faults on demand. What it holds is changed and read through its parts while it runs.
 *
 * <pre>{@code
 * try (var woowup = Sandbox.start(SandboxSettings.defaults())) {
 *     woowup.program().addCustomer("ana@example.com");
 *     woowup.faults().next(Call.ADD_SALE_POINTS_BY_UID, Fault.appliedThen(Fault.Breakage.RESET), 1);
 *     ...
 *     assertThat(woowup.ledger().rewardsOf("1034242")).hasSize(1);
 *     assertThat(woowup.violations()).isEmpty();
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {
    private static final Buffer NOTHING = Buffer.buffer();
    private static final int LONGEST_LINE = 64 * 1024;

    private final SandboxSettings settings;
    private final Vertx vertx;
    private final Program program;
    private final Faults faults = new Faults();
    private final Requests requests = new Requests();
    private final Violations violations = new Violations();
    private final Api api;
    private final Admin admin;
    private final HttpServer server;

    private Sandbox(SandboxSettings settings) {
        this.settings = settings;
        this.program = new Program(settings);
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.api = new Api(vertx, settings, program, faults, requests, violations);
        this.admin = new Admin(this, vertx);
        this.server = vertx.createHttpServer(options()).requestHandler(this::route);
    }

    /**
     * @return a sandbox that listens
     * @throws SandboxNotStarted when the port is taken, or the certificate cannot be used
     */
    public static Sandbox start(SandboxSettings settings) {
        var sandbox = new Sandbox(settings);
        try {
            await(sandbox.server.listen());
            return sandbox;
        } catch (CompletionException e) {
            sandbox.close();
            var where = settings.host() + ":" + settings.port();
            throw new SandboxNotStarted(
                    "The sandbox cannot listen on " + where + " ("
                            + e.getCause().getMessage() + "); is the port taken?",
                    e.getCause());
        }
    }

    /** {@code http://127.0.0.1:PORT}: what {@code woowup.url} is set to. */
    public String url() {
        return (settings.tls().isPresent() ? "https://" : "http://") + settings.host() + ":" + port();
    }

    public int port() {
        return server.actualPort();
    }

    public SandboxSettings settings() {
        return settings;
    }

    public Program program() {
        return program;
    }

    public Ledger ledger() {
        return program.ledger();
    }

    public Faults faults() {
        return faults;
    }

    public Requests requests() {
        return requests;
    }

    /** The requests that broke the documented wire format, the first thousand. A client that is right leaves it empty. */
    public List<Violation> violations() {
        return violations.first();
    }

    /** As it was when it started: no customers, no faults, nothing given or recorded. */
    public void reset() {
        faults.clear();
        program.reset();
        requests.clear();
        violations.clear();
    }

    /** Stops listening, drops all connections and forgets everything that was given. */
    @Override
    public void close() {
        await(vertx.close());
    }

    long violationCount() {
        return violations.total();
    }

    private void route(HttpServerRequest request) {
        if (Admin.serves(request)) {
            request.body().onSuccess(body -> admin.serve(request, body));
        } else if (request.method() == HttpMethod.GET && !hasBody(request)) {
            api.serve(request, NOTHING);
        } else {
            request.body().onSuccess(body -> api.serve(request, body));
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private HttpServerOptions options() {
        var options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setAcceptBacklog(1024)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false)
                .setUseAlpn(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
        settings.tls().ifPresent(tls -> show(tls, options.setSsl(true)));
        return options;
    }

    private static void show(SandboxTls tls, HttpServerOptions options) {
        if (tls instanceof SandboxTls.KeyStore store) {
            options.setKeyCertOptions(
                    new PfxOptions().setPath(store.file().toString()).setPassword(store.password()));
        } else if (tls instanceof SandboxTls.Pem pem) {
            options.setKeyCertOptions(new PemKeyCertOptions()
                    .setCertPath(pem.certificate().toString())
                    .setKeyPath(pem.key().toString()));
        }
    }

    private static <T> void await(Future<T> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }
}
