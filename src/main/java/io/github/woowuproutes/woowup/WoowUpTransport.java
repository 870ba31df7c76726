package io.github.woowuproutes.woowup;

import java.io.IOException;
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
 * Adds three things to Camel's HTTP client that it cannot say by itself: whether a call failed before its first byte was
 * sent, that a reward which comes too late is not sent at all, and a bound on what WoowUp may answer.
 */
public final class WoowUpTransport implements HttpClientConfigurer {

    private static final String CONNECTED = WoowUpTransport.class.getName() + ".connected";

    private static final String SEND_BEFORE = WoowUpTransport.class.getName() + ".sendBefore";

    private final LongSupplier nanos;
    private final Clock clock;

    /** With the clocks of this machine. */
    public WoowUpTransport() {
        this(System::nanoTime, Clock.systemUTC());
    }

    /**
     * @param nanos a clock that never jumps, in nanoseconds
     * @param clock the time of day
     */
    WoowUpTransport(LongSupplier nanos, Clock clock) {
        this.nanos = nanos;
        this.clock = clock;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        // WoowUp's answers are small, set no cookies that mean anything, and are never followed elsewhere
        client.disableCookieManagement();
        client.disableAuthCaching();
        client.disableContentCompression();
        client.disableRedirectHandling();
        client.addExecInterceptorFirst("woowup-answer", WoowUpTransport::answer);
        client.addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "woowup-connected", this::connected);
    }

    private static ClassicHttpResponse answer(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Header sendBefore = request.getFirstHeader(SendBefore.HEADER);
        if (sendBefore != null) {
            request.removeHeaders(SendBefore.HEADER);
            scope.clientContext.setAttribute(SEND_BEFORE, SendBefore.parse(sendBefore.getValue()));
        }
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                response.setEntity(new BoundedEntity(entity));
            }
            return response;
        } catch (TooLate e) {
            throw e;
        } catch (IOException e) {
            throw scope.clientContext.getAttribute(CONNECTED) == null ? new NothingSent(e) : e;
        }
    }

    /** The connection stands, and the next thing is the first byte. */
    private ClassicHttpResponse connected(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (scope.clientContext.getAttribute(SEND_BEFORE) instanceof SendBefore before && before.isOver(nanos, clock)) {
            throw new TooLate();
        }
        scope.clientContext.setAttribute(CONNECTED, Boolean.TRUE);
        return chain.proceed(request, scope);
    }
}
