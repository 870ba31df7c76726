package io.github.woowuproutes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TerminationTest {

    @Test
    void a_command_waits_until_the_process_is_told_to_stop() {
        var termination = new Termination(Duration.ofSeconds(5));
        var command = CompletableFuture.runAsync(() -> {
            try {
                termination.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(termination.isAsked()).isFalse();
        termination.ask();

        await().until(command::isDone);
        assertThat(termination.isAsked()).isTrue();
    }

    @Test
    void the_process_gets_the_code_with_which_the_command_ended() {
        var termination = new Termination(Duration.ofSeconds(5));

        termination.finish(ExitCode.FINE);

        assertThat(termination.codeOfCommand()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void a_command_that_does_not_end_is_a_failure() {
        var termination = new Termination(Duration.ofMillis(1));

        var code = termination.codeOfCommand();

        assertThat(code).isEqualTo(ExitCode.FAILED);
    }
}
