package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Attempt;
import io.github.woowuproutes.woowup.Movements;
import io.github.woowuproutes.woowup.V2Answer;
import io.github.woowuproutes.woowup.WoowUpException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.camel.Exchange;

/** One call to WoowUp under way: when it began, and what it is noted as. */
final class Call {

    private static final String VARIABLE = "call";
    private static final byte[] NOTHING = {};

    private final String name;
    private final Instant began;
    private final long beganNanos = System.nanoTime();

    private Call(String name, Clock clock) {
        this.name = name;
        this.began = clock.instant();
    }

    /** Notes that the call begins now. */
    static void begin(Exchange exchange, String name, Clock clock) {
        exchange.setVariable(VARIABLE, new Call(name, clock));
    }

    /** How one kind of answer is read. */
    private interface Reading<T> {
        T read(String call, int status, Optional<String> retryAfter, byte[] body) throws WoowUpException;
    }

    /** Reads the answer in the message, and clears the message for what comes next. */
    static V2Answer answer(Exchange exchange) throws WoowUpException {
        return read(
                exchange,
                V2Answer::read,
                answer -> answer.isYes() ? "yes" : answer.refusal().getMessage());
    }

    /** As {@link #answer}, where it is a list of movements. */
    static Movements movements(Exchange exchange) throws WoowUpException {
        return read(exchange, Movements::read, list -> list.size() + " transactions");
    }

    private static <T> T read(Exchange exchange, Reading<T> reading, Function<T, String> words) throws WoowUpException {
        Call call = exchange.getVariable(VARIABLE, Call.class);
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        Optional<String> retryAfter = Optional.ofNullable(exchange.getMessage().getHeader("Retry-After", String.class));
        byte[] body =
                Optional.ofNullable(exchange.getMessage().getBody(byte[].class)).orElse(NOTHING);
        exchange.getMessage().getHeaders().clear();
        exchange.getMessage().setBody(null);
        try {
            T answer = reading.read(call.name, status, retryAfter, body);
            call.end(exchange, OptionalInt.of(status), words.apply(answer));
            return answer;
        } catch (WoowUpException e) {
            call.end(exchange, OptionalInt.of(status), e.getMessage());
            throw e;
        }
    }

    /** Notes a call that failed without an answer; one that was answered is noted already. */
    static void failed(Exchange exchange, Throwable cause) {
        Call call = exchange.getVariable(VARIABLE, Call.class);
        if (call != null) {
            call.end(exchange, OptionalInt.empty(), cause.getMessage() == null ? cause.toString() : cause.getMessage());
        }
    }

    private void end(Exchange exchange, OptionalInt status, String outcome) {
        exchange.removeVariable(VARIABLE);
        Delivery delivery = Delivery.of(exchange);
        if (delivery != null) {
            Duration duration = Duration.ofNanos(System.nanoTime() - beganNanos);
            delivery.noted(new Attempt(began, name, status, duration, outcome));
        }
    }
}
