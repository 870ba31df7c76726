package io.github.woowuproutes.woowup;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;

/**
 * Adds to Camel's HTTP client what it cannot say by itself: whether a call failed before its first byte was sent, that a
 * reward which comes too late is not sent at all, that nothing is sent twice, what each answer tells of the rate limit, and a
 * bound on what WoowUp may answer.
 */
public final class WoowUpTransport implements HttpClientConfigurer {

    private static final String CONNECTED = WoowUpTransport.class.getName() + ".connected";

    private static final String SEND_BEFORE = WoowUpTransport.class.getName() + ".sendBefore";

    private final String host;
    private final Limits limits;
    private final LongSupplier nanos;
    private final Clock clock;

    /**
     * With the clocks of this machine.
     *
     * @param address WoowUp's: shop platforms, which the same client asks, have limits of their own under the same names
     * @param limits  told what each answer of WoowUp's says of the rate limit
     */
    public WoowUpTransport(String address, Limits limits) {
        this(address, limits, System::nanoTime, Clock.systemUTC());
    }

    /**
     * @param nanos a clock that never jumps, in nanoseconds
     * @param clock the time of day
     */
    WoowUpTransport(String address, Limits limits, LongSupplier nanos, Clock clock) {
        this.host = URI.create(address).getHost();
        this.limits = limits;
        this.nanos = nanos;
        this.clock = clock;
    }

    /** Hears of the headers {@code x-rate-limit-limit} and {@code x-rate-limit-remaining}, in calls. */
    public interface Limits {
        /** Called for each answer that has both. */
        void are(int limit, int remaining);
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        // WoowUp's answers are small, set no cookies that mean anything, and are never followed elsewhere
        client.disableCookieManagement();
        client.disableAuthCaching();
        client.disableContentCompression();
        client.disableRedirectHandling();
        client.addExecInterceptorFirst("woowup-answer", this::answer);
        client.addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "woowup-connected", this::connected);
    }

    private ClassicHttpResponse answer(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Header sendBefore = request.getFirstHeader(SendBefore.HEADER);
        if (sendBefore != null) {
            request.removeHeaders(SendBefore.HEADER);
            scope.clientContext.setAttribute(SEND_BEFORE, SendBefore.parse(sendBefore.getValue()));
        }
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            if (!isConnected(scope)) {
                response.close();
                throw new ProxyRefused(response.getCode(), String.valueOf(response.getReasonPhrase()));
            }
            tell(request, response);
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                response.setEntity(new BoundedEntity(entity));
            }
            return response;
        } catch (TooLate e) {
            throw e;
        } catch (IOException | HttpException e) {
            if (!isConnected(scope)) {
                throw new NothingSent(isWoowUp(request) ? "WoowUp" : "the platform", e);
            }
            throw e;
        }
    }

    private static boolean isConnected(ExecChain.Scope scope) {
        return scope.clientContext.getAttribute(CONNECTED) != null;
    }

    private void tell(ClassicHttpRequest request, ClassicHttpResponse response) {
        Header limit = response.getFirstHeader("x-rate-limit-limit");
        Header remaining = response.getFirstHeader("x-rate-limit-remaining");
        if (limit != null && remaining != null && isWoowUp(request)) {
            try {
                limits.are(
                        Integer.parseInt(limit.getValue().strip()),
                        Integer.parseInt(remaining.getValue().strip()));
            } catch (NumberFormatException e) {
                // then the configured limit is all that is known
            }
        }
    }

    private boolean isWoowUp(ClassicHttpRequest request) {
        return request.getAuthority() != null
                && request.getAuthority().getHostName().equalsIgnoreCase(host);
    }

    /** The connection stands, to WoowUp itself and not only to a proxy, and the next thing is the first byte. */
    private ClassicHttpResponse connected(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (scope.clientContext.getAttribute(SEND_BEFORE) instanceof SendBefore before && before.isOver(nanos, clock)) {
            throw new TooLate();
        }
        if (isConnected(scope)) {
            // the client would answer a demand for credentials (407 from behind the proxy) by sending it all again
            throw new IOException("the answer asks for the same request once more, which is never sent twice");
        }
        scope.clientContext.setAttribute(CONNECTED, Boolean.TRUE);
        return chain.proceed(request, scope);
    }
}
