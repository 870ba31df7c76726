package io.github.woowuproutes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LineTest {

    private final Line line = new Line();

    private List<Line.Ticket> orders(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(turn -> line.join(false, turn))
                .toList();
    }

    @Test
    void proof_changes_places_with_the_first_order_and_moves_no_other() {
        List<Line.Ticket> orders = orders(1, 8);

        Line.Ticket proof = line.join(true, 9);

        assertThat(proof.turn()).isEqualTo(1);
        assertThat(orders).extracting(Line.Ticket::turn).containsExactly(9L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void a_turn_that_is_over_is_not_taken_from_anybody() {
        Line.Ticket gone = line.join(false, 1);
        line.leave(gone);

        assertThat(line.join(true, 2).turn()).isEqualTo(2);
    }

    @Test
    void proof_is_not_overtaken_by_proof() {
        Line.Ticket first = line.join(true, 1);

        Line.Ticket second = line.join(true, 2);

        assertThat(first.turn()).isEqualTo(1);
        assertThat(second.turn()).isEqualTo(2);
    }

    @Test
    void three_orders_come_between_two_that_went_ahead() {
        orders(1, 8);
        line.join(true, 9);

        var tooSoon = line.join(true, 10);
        orders(11, 13);
        var again = line.join(true, 14);

        assertThat(tooSoon.turn()).isEqualTo(10);
        assertThat(again.turn()).isEqualTo(2);
    }
}
