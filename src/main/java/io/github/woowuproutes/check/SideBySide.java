package io.github.woowuproutes.check;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks several servers at the same time, so that those which do not answer are waited for once and not each in turn. */
final class SideBySide implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "check");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins now; its result is for {@link #result}. */
    <T> Future<T> start(Callable<T> question) {
        return threads.submit(question);
    }

    /** What came out of each, in their order. */
    <S, T> List<T> each(List<S> subjects, Function<S, T> question) {
        var answers = subjects.stream()
                .map(subject -> start(() -> question.apply(subject)))
                .toList();
        return answers.stream().map(SideBySide::result).toList();
    }

    /** Waits for one. */
    static <T> T result(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was interrupted", stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
