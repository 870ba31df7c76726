package io.github.woowuproutes.journal;

/**
 * A "no" of WoowUp that is not believed yet, because WoowUp's v2 says no to a wrong key in the same words.
 *
 * @param verdict what becomes of the order once the account is known to be in order: {@link State#PARKED} or
 *                {@link State#SKIPPED}
 * @param words   the reason that is kept then
 * @param ticket  stands for the moment it was said, to tell whether the account was checked after it
 */
public record Refusal(State verdict, String words, String ticket) {}
