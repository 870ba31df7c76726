package io.github.woowuproutes.http;

import io.github.woowuproutes.webhook.Signing;
import io.github.woowuproutes.webhook.Webhooks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Step: only what the platform of the variable {@code format} signed goes on, as the bytes that it signed. A platform that
 * does not sign shows a token. Sets the variable {@code ping}: WooCommerce tries an address with a form that it does not
 * sign, and accepts nothing but a 200; that form brings nothing, so it is answered without being believed.
 */
final class CheckSignature implements Processor {

    private static final String PINGS = "woocommerce";
    private static final Pattern PING = Pattern.compile("webhook_id=\\d{1,20}");
    private static final int LONGEST_PING = 40;

    private final Webhooks webhooks;
    private final CheckToken token;
    private final Clock clock;

    CheckSignature(Webhooks webhooks, CheckToken token, Clock clock) {
        this.webhooks = webhooks;
        this.token = token;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        String format = exchange.getVariable("format", "", String.class);
        if (!webhooks.has(format)) {
            throw new Refused(Problems.notFound());
        }
        byte[] sent = message.getBody(byte[].class);
        byte[] body = sent == null ? new byte[0] : sent;
        Optional<Signing> signing = webhooks.signing(format);
        boolean ping = signing.filter(one -> one.name().equals(PINGS)).isPresent() && isPing(body);
        if (signing.isEmpty()) {
            token.process(exchange);
        } else if (!ping && !isRight(signing.get(), message, body)) {
            throw new Refused(Problems.wrongSignature());
        }
        exchange.setVariable("ping", ping);
        message.setBody(body);
    }

    private boolean isRight(Signing signing, Message message, byte[] body) {
        return signing.signature()
                .isRight(name -> message.getHeader(name, "", String.class), body, signing.secrets(), clock.instant());
    }

    private static boolean isPing(byte[] body) {
        return body.length <= LONGEST_PING
                && PING.matcher(new String(body, StandardCharsets.US_ASCII)).matches();
    }
}
