package io.github.woowuproutes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EndingTest {

    private static final Ending REWARDED =
            new Ending(End.REWARDED, Optional.of(Standing.KNOWN), OptionalLong.of(165), "");

    @Test
    void a_reward_is_as_expected_only_with_the_same_points_and_standing() {
        assertThat(REWARDED.is(REWARDED)).isTrue();
        assertThat(new Ending(End.REWARDED, REWARDED.standing(), OptionalLong.of(166), "").is(REWARDED))
                .isFalse();
        assertThat(new Ending(End.REWARDED, Optional.of(Standing.NEW), OptionalLong.of(165), "").is(REWARDED))
                .isFalse();
        assertThat(new Ending(End.REWARDED, Optional.empty(), OptionalLong.of(165), "").is(REWARDED))
                .isFalse();
    }

    @Test
    void a_reward_without_expected_points_is_never_as_expected() {
        var careless = new Ending(End.REWARDED, Optional.empty(), OptionalLong.empty(), "");

        assertThat(REWARDED.is(careless)).isFalse();
    }

    @Test
    void another_end_or_another_reason_is_not_as_expected() {
        var parked = new Ending(End.PARKED, Optional.empty(), OptionalLong.empty(), "branch not found: Atlantis");

        assertThat(parked.is(new Ending(End.PARKED, Optional.empty(), OptionalLong.empty(), "branch not found")))
                .isTrue();
        assertThat(parked.is(new Ending(End.PARKED, Optional.empty(), OptionalLong.empty(), "user not found")))
                .isFalse();
        assertThat(parked.is(new Ending(End.SKIPPED, Optional.empty(), OptionalLong.empty(), "branch not found")))
                .isFalse();
    }
}
