package io.github.woowuproutes.sandbox;

/**
 * A customer of the programme.
 *
 * @param uid       the shop's identification, WoowUp's {@code service_uid}
 * @param userappId WoowUp's own
 * @param points    the balance
 */
public record Customer(String uid, String email, String firstName, String lastName, String userappId, long points) {}
