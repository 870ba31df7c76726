package io.github.woowuproutes.delivery;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Those of this instance who wait for their turn to call WoowUp. However many orders wait, one turn in four is kept for
 * proof; while there is nothing to prove, all are for orders. Not safe for threads.
 */
final class Line {

    /** So many turns of orders lie between two of proof that went ahead of them. */
    private static final int TURNS_OF_ORDERS = 3;

    private final Set<Ticket> waiting = new HashSet<>();
    private int sinceProofWentAhead = TURNS_OF_ORDERS;

    /** Somebody who waits. */
    static final class Ticket {

        private final boolean proof;
        private long turn;

        private Ticket(boolean proof, long turn) {
            this.proof = proof;
            this.turn = turn;
        }

        /** When its turn is, in nanoseconds; that may change while it waits. */
        long turn() {
            return turn;
        }
    }

    /**
     * Takes a place at the end. Proof changes places with the first order, which makes no call more.
     *
     * @param proof whether it looks for an uncertain reward
     * @param turn  of the last place
     */
    Ticket join(boolean proof, long turn) {
        Ticket ticket = new Ticket(proof, turn);
        if (!proof) {
            sinceProofWentAhead++;
        } else if (sinceProofWentAhead >= TURNS_OF_ORDERS) {
            waiting.stream()
                    .filter(other -> !other.proof && other.turn < turn)
                    .min(Comparator.comparingLong(Ticket::turn))
                    .ifPresent(first -> goAhead(ticket, first));
        }
        waiting.add(ticket);
        return ticket;
    }

    private void goAhead(Ticket proof, Ticket order) {
        long turn = order.turn;
        order.turn = proof.turn;
        proof.turn = turn;
        sinceProofWentAhead = 0;
    }

    /** Its turn has come, or it waits no more. */
    void leave(Ticket ticket) {
        waiting.remove(ticket);
    }
}
