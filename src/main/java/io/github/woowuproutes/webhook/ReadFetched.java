package io.github.woowuproutes.webhook;

import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Step: what the platform's answer means. The order stays in the body; nothing else of the answer goes on. */
final class ReadFetched implements Processor {

    @Override
    public void process(Exchange exchange) {
        Message answer = exchange.getMessage();
        int status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        boolean page = isPage(answer.getHeader(Exchange.CONTENT_TYPE, "", String.class));
        exchange.setVariable(
                Fetch.REASON, "the platform answered with status " + status + (page ? " and a page for people" : ""));
        exchange.setVariable(Fetch.RETRY_AFTER, seconds(answer.getHeader("Retry-After", "", String.class)));
        exchange.setVariable(Fetch.ANSWER, meaning(status, page, Fetch.isLastAttempt(exchange)));
        answer.removeHeaders("*");
    }

    /** What is wrong with the request itself is hardly right tomorrow; a missing order may only be late. */
    private static String meaning(int status, boolean page, boolean last) {
        if (status == 200 && !page) {
            return "found";
        }
        return switch (status) {
            case 200, 400, 404, 410, 422 -> last ? "missing" : "later";
            default -> "later";
        };
    }

    /** "Back soon" comes with status 200 from some; it is even XML that a mapping could read, and find no order in. */
    private static boolean isPage(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).contains("html");
    }

    /** A date is no use without trust in the other's clock; then our own waiting time holds. */
    private static long seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,6}") ? Long.parseLong(retryAfter) : 0;
    }
}
