package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.Fault.Breakage;
import io.github.woowuproutes.sandbox.FaultRule;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** WoowUp takes the reward and says nothing for longer than a call may take. Mostly waiting, so all at once. */
@Execution(ExecutionMode.CONCURRENT)
class SilenceTest extends InstalledTest {

    @Override
    Installation prepared(Installation fresh) {
        return fresh.withQuietTime();
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                Arguments.of("applied, and never answered", Fault.appliedThen(Breakage.BLACK_HOLE), 1),
                Arguments.of("never applied, and never answered", Fault.broken(Breakage.BLACK_HOLE), 2),
                Arguments.of("applied at once, and answered when nobody listens", Fault.slow(Duration.ofSeconds(2)), 1),
                Arguments.of("applied when nobody listens", Fault.late(Duration.ofSeconds(2)), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("silences")
    void a_reward_without_an_answer_in_time_is_proven_and_given_once(String name, Fault silence, int attempts)
            throws Exception {
        installation
                .sandbox()
                .faults()
                .add(FaultRule.of(silence).on(Call.ADD_SALE_POINTS_BY_UID).times(1));
        installation.with("woowup.uncertain", "resend").start();

        installation.accepts(order("1", "a@x.com"));

        installation.awaitOnce("1", State.UNKNOWN);
        assertThat(installation.await("1", State.REWARDED).attempts()).isEqualTo(attempts);
        assertThat(installation.sandbox().ledger().rewardsOf("1")).hasSize(1);
    }
}
