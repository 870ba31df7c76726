package io.github.woowuproutes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountCheckTest {

    private final AccountCheck check = new AccountCheck("here", Duration.ZERO, System::nanoTime);

    @Test
    void a_refusal_is_confirmed_by_a_check_that_begins_after_it() {
        var ticket = check.ticket();

        check.begin();
        check.confirmed();

        assertThat(check.confirms(ticket)).isTrue();
        assertThat(check.confirms(check.ticket())).isFalse();
    }

    @Test
    void a_refusal_before_the_account_was_found_at_fault_is_void() {
        var ticket = check.ticket();

        check.atFault();

        assertThat(check.isVoid(ticket)).isTrue();
    }

    @Test
    void a_refusal_that_is_noted_while_the_account_is_at_fault_is_void_for_good() {
        check.atFault();
        var ticket = check.ticket();

        check.begin();
        check.confirmed();

        assertThat(check.isVoid(ticket)).isTrue();
        assertThat(check.confirms(ticket)).isFalse();
    }

    @Test
    void once_the_account_is_in_order_again_refusals_count_again() {
        check.atFault();
        check.confirmed();
        var ticket = check.ticket();

        check.begin();
        check.confirmed();

        assertThat(check.isVoid(ticket)).isFalse();
        assertThat(check.confirms(ticket)).isTrue();
    }

    @Test
    void what_another_process_was_told_is_void() {
        assertThat(check.isVoid("elsewhere:0")).isTrue();
    }
}
