package io.github.woowuproutes.woowup;

import java.io.IOException;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;

/**
 * Adds two things to Camel's HTTP client that it cannot say by itself: whether a call failed before its first byte was
 * sent, and a bound on what WoowUp may answer.
 */
public final class WoowUpTransport implements HttpClientConfigurer {

    private static final String CONNECTED = WoowUpTransport.class.getName() + ".connected";

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        // WoowUp's answers are small, set no cookies that mean anything, and are never followed elsewhere
        client.disableCookieManagement();
        client.disableAuthCaching();
        client.disableContentCompression();
        client.disableRedirectHandling();
        client.addExecInterceptorFirst("woowup-answer", WoowUpTransport::answer);
        client.addExecInterceptorBefore(
                ChainElement.MAIN_TRANSPORT.name(), "woowup-connected", WoowUpTransport::connected);
    }

    private static ClassicHttpResponse answer(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                response.setEntity(new BoundedEntity(entity));
            }
            return response;
        } catch (IOException e) {
            throw scope.clientContext.getAttribute(CONNECTED) == null ? new NothingSent(e) : e;
        }
    }

    private static ClassicHttpResponse connected(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        scope.clientContext.setAttribute(CONNECTED, Boolean.TRUE);
        return chain.proceed(request, scope);
    }
}
