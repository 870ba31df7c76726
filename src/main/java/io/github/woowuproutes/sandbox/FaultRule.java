package io.github.woowuproutes.sandbox;

import java.util.Optional;

/**
 * When a fault happens.
 *
 * @param fault       what happens
 * @param call        only this call; empty: any
 * @param order       only for this order number ({@code nrofactura}); empty: any
 * @param uid         only for this customer (uid or e-mail, as the call sends it; for transactions the list's owner); empty: any
 * @param times       how often, {@link #ALWAYS} without end
 * @param probability from 0 to 1, drawn for each call that fits
 * @param seed        of those draws
 */
public record FaultRule(
        Fault fault,
        Optional<Call> call,
        Optional<String> order,
        Optional<String> uid,
        long times,
        double probability,
        long seed) {

    /** Without end. */
    public static final long ALWAYS = Long.MAX_VALUE;

    /** The fault at every call, without end, until narrowed down. */
    public static FaultRule of(Fault fault) {
        return new FaultRule(fault, Optional.empty(), Optional.empty(), Optional.empty(), ALWAYS, 1, 0);
    }

    public FaultRule on(Call call) {
        return new FaultRule(fault, Optional.of(call), order, uid, times, probability, seed);
    }

    public FaultRule forOrder(String order) {
        return new FaultRule(fault, call, Optional.of(order), uid, times, probability, seed);
    }

    public FaultRule forUid(String uid) {
        return new FaultRule(fault, call, order, Optional.of(uid), times, probability, seed);
    }

    public FaultRule times(long times) {
        return new FaultRule(fault, call, order, uid, times, probability, seed);
    }

    public FaultRule withProbability(double probability, long seed) {
        return new FaultRule(fault, call, order, uid, times, probability, seed);
    }
}
