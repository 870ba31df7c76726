package io.github.woowuproutes.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import java.util.function.LongSupplier;

/** A mapping, compiled once; any number of threads may use it. */
final class Mapping {

    /** What the library throws where a value is of another kind; their words speak of Java. */
    private static final Set<Class<? extends Throwable>> UNCLEAR =
            Set.of(ClassCastException.class, NullPointerException.class, IllegalArgumentException.class);

    private final String file;
    private final String expression;
    private final Evaluation compiled;
    private final LongSupplier nanos;

    private Mapping(String file, String expression, Evaluation compiled, LongSupplier nanos) {
        this.file = file;
        this.expression = expression;
        this.compiled = compiled;
        this.nanos = nanos;
    }

    /**
     * Compiles.
     *
     * @param file       how messages name it
     * @param expression JSONata
     * @throws Unreadable with the place where it is none
     */
    static Mapping compile(String file, String expression) throws Unreadable {
        return compile(file, expression, timeOfThread());
    }

    /** @param nanos the time that an evaluation is measured by */
    static Mapping compile(String file, String expression, LongSupplier nanos) throws Unreadable {
        try {
            return new Mapping(file, expression, new Evaluation(expression), nanos);
        } catch (JException wrong) {
            throw new Unreadable(
                    Place.of(expression, wrong.getLocation() - 1).toString(),
                    words(wrong),
                    "JSONata; docs/mappings.md shows how");
        } catch (RuntimeException | StackOverflowError wrong) {
            // the parser of the library ends so where a text ends in the middle of an expression
            throw new Unreadable("", "is no JSONata (" + words(wrong) + ")", "JSONata; docs/mappings.md shows how");
        }
    }

    /** How messages name it. */
    String file() {
        return file;
    }

    /**
     * What the mapping makes of a document.
     *
     * @return maps, lists, texts, numbers, booleans, {@code null}, or what the library has beside
     * @throws Unreadable if it fails
     */
    Object evaluate(Object document) throws Unreadable {
        Evaluation evaluation = new Evaluation(compiled, nanos);
        try {
            Object result = evaluation.of(document);
            return result == Jsonata.NULL_VALUE ? null : result;
        } catch (RuntimeException failure) {
            throw failed(failure, evaluation);
        } catch (StackOverflowError deep) {
            throw failed(new Budget.Exceeded("goes too deep"), evaluation);
        } catch (OutOfMemoryError big) {
            throw failed(new Budget.Exceeded("needs too much memory"), evaluation);
        } catch (Error library) {
            throw failed(new IllegalStateException(library), evaluation);
        }
    }

    private Unreadable failed(RuntimeException failure, Evaluation evaluation) {
        int known = failure instanceof JException said ? said.getLocation() : -1;
        Place place = Place.of(expression, Math.max(known, evaluation.place()) - 1);
        return new Unreadable(
                file + ", " + place,
                words(failure),
                "an expression that fits this document: correct it, and try it with woowup check --mapping");
    }

    private static String words(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && !(innermost instanceof JException)) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        return message == null || UNCLEAR.contains(innermost.getClass())
                ? "cannot be evaluated: a value is of another kind than expected here"
                : message.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    private static LongSupplier timeOfThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads::getCurrentThreadCpuTime
                : System::nanoTime;
    }
}
