package io.github.woowuproutes.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What becomes of a claimed row when its worker lets go of it. Made by the factories only: each is one of the ways that
 * design allows, from the states that it allows it from.
 */
public final class Settlement {

    private static final List<State> IN_DELIVERY = List.of(State.NEW, State.SENDING);

    private final List<State> from;
    private final State state;
    private Optional<String> reason = Optional.empty();
    private Optional<String> transactionId = Optional.empty();
    private OptionalLong points = OptionalLong.empty();
    private Optional<Refusal> refusal = Optional.empty();
    private Optional<Doubt> look = Optional.empty();
    private Optional<Duration> delay = Optional.of(Duration.ZERO);
    private boolean lookUpAgain;
    private boolean listShown;
    private boolean inDoubt;

    private Settlement(State state, List<State> from) {
        this.state = state;
        this.from = from;
    }

    /** WoowUp gave the points. */
    public static Settlement rewarded(String transactionId) {
        return new Settlement(State.REWARDED, IN_DELIVERY).with(transactionId);
    }

    /** As {@link #rewarded}, and WoowUp's list is looked at after the quiet time: it may have been given twice. */
    public static Settlement rewardedPerhapsTwice(String transactionId) {
        return rewarded(transactionId).lookedAtAfterQuietTime();
    }

    /** As {@link #rewarded}, and WoowUp's list is looked at after the delay, to learn whether lists can be believed. */
    public static Settlement rewardedToLearn(String transactionId, Duration delay) {
        return rewarded(transactionId).lookedAt(Doubt.NONE, delay);
    }

    /** WoowUp had given the points before anything was sent. */
    public static Settlement rewardedBefore(String transactionId, long points) {
        Settlement settlement = new Settlement(State.REWARDED, List.of(State.NEW))
                .with(transactionId)
                .asShown();
        settlement.points = OptionalLong.of(points);
        return settlement;
    }

    /** Nothing is sent, on purpose. */
    public static Settlement skipped(String reason) {
        return new Settlement(State.SKIPPED, List.of(State.NEW)).because(reason);
    }

    /** A person has to look at it. */
    public static Settlement parked(String reason) {
        return new Settlement(State.PARKED, IN_DELIVERY).because(reason);
    }

    /** WoowUp may have given the points before anything was sent: a person has to look at it. */
    public static Settlement parkedInDoubt(String reason) {
        Settlement settlement = new Settlement(State.PARKED, List.of(State.NEW)).because(reason);
        settlement.inDoubt = true;
        return settlement;
    }

    /** The reward may have arrived: nothing is sent until that is known. WoowUp's list is looked at after the quiet time. */
    public static Settlement uncertain(String reason) {
        return new Settlement(State.UNKNOWN, List.of(State.SENDING))
                .because(reason)
                .lookedAtAfterQuietTime();
    }

    /** It is proven that nothing arrived; it is tried again after the delay. */
    public static Settlement later(String reason, Duration delay) {
        Settlement settlement = new Settlement(State.NEW, IN_DELIVERY).because(reason);
        settlement.delay = Optional.of(delay);
        return settlement;
    }

    /** WoowUp refused a customer from memory: it is tried again at once, with the customer looked up. */
    public static Settlement lookUpAgain(String reason) {
        Settlement settlement = later(reason, Duration.ZERO);
        settlement.lookUpAgain = true;
        return settlement;
    }

    /** WoowUp said no; after the delay it is asked whether that can be believed. */
    public static Settlement refused(Refusal refusal, Duration delay) {
        Settlement settlement = later(refusal.words(), delay);
        settlement.refusal = Optional.of(refusal);
        return settlement;
    }

    /** WoowUp's list shows an uncertain reward. */
    public static Settlement found(String transactionId) {
        return new Settlement(State.REWARDED, List.of(State.UNKNOWN))
                .with(transactionId)
                .asShown();
    }

    /** As {@link #found}, and the list is looked at again after the quiet time: it may have been given twice. */
    public static Settlement foundPerhapsTwice(String transactionId) {
        return found(transactionId).lookedAtAfterQuietTime();
    }

    /** WoowUp's list proves that an uncertain reward did not arrive: it is sent again, the same bytes. */
    public static Settlement absent(String reason) {
        return new Settlement(State.NEW, List.of(State.UNKNOWN)).because(reason);
    }

    /** Not known yet: the list is looked at once more after the delay. */
    public static Settlement stillUncertain(String reason, Doubt doubt, Duration delay) {
        return new Settlement(State.UNKNOWN, List.of(State.UNKNOWN))
                .because(reason)
                .lookedAt(doubt, delay);
    }

    /** Only a person can decide what a look at the list has shown. */
    public static Settlement undecided(String reason) {
        Settlement settlement = new Settlement(State.PARKED, List.of(State.UNKNOWN, State.REWARDED)).because(reason);
        settlement.inDoubt = true;
        return settlement;
    }

    /** A reward that was certain already was looked at: the list shows it. */
    public static Settlement seen() {
        return notSeen().asShown();
    }

    /** A reward that was certain already was looked at: the list does not show it, and that is the end of it. */
    public static Settlement notSeen() {
        return new Settlement(State.REWARDED, List.of(State.REWARDED));
    }

    /** A reward that is certain already is looked at once more after the delay. */
    public static Settlement notSeenYet(Doubt doubt, Duration delay) {
        return notSeen().lookedAt(doubt, delay);
    }

    private Settlement because(String words) {
        reason = Optional.of(words);
        return this;
    }

    private Settlement with(String transaction) {
        transactionId = Optional.of(transaction);
        return this;
    }

    private Settlement asShown() {
        listShown = true;
        return this;
    }

    private Settlement lookedAtAfterQuietTime() {
        look = Optional.of(Doubt.NONE);
        delay = Optional.empty();
        return this;
    }

    private Settlement lookedAt(Doubt doubt, Duration after) {
        look = Optional.of(doubt);
        delay = Optional.of(after);
        return this;
    }

    /** The states that the row may come from: one or two. */
    List<State> from() {
        return from;
    }

    /** The row's state from now on. */
    public State state() {
        return state;
    }

    /** Why, in words. */
    public Optional<String> reason() {
        return reason;
    }

    /** WoowUp's number of the reward; empty: as it was. */
    Optional<String> transactionId() {
        return transactionId;
    }

    /** What WoowUp gave, where that was not known; empty: as it was. */
    OptionalLong points() {
        return points;
    }

    /** What WoowUp said, if it waits to be believed. */
    Optional<Refusal> refusal() {
        return refusal;
    }

    /** What looks at WoowUp's list have not found so far, if it is to be looked at after the delay. */
    Optional<Doubt> look() {
        return look;
    }

    /** How long the row rests, where something follows; empty: the quiet time. */
    Optional<Duration> delay() {
        return delay;
    }

    /** The remembered customer was refused: forget it, and look it up next time. */
    boolean lookUpAgain() {
        return lookUpAgain;
    }

    /** It may be rewarded already: without proof of the contrary nothing is sent, whoever asks for it. */
    boolean inDoubt() {
        return inDoubt || state == State.UNKNOWN;
    }

    /** WoowUp's list has shown what it should. */
    boolean listShown() {
        return listShown;
    }
}
