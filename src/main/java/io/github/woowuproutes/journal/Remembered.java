package io.github.woowuproutes.journal;

/**
 * A customer whom WoowUp has confirmed: found, or initialized by us. "Not registered" is never remembered.
 *
 * @param uid        what identifies the customer, as it is sent to WoowUp
 * @param serviceUid WoowUp's {@code service_uid}
 * @param userappId  WoowUp's {@code userapp_id}, by which the customer's transactions are listed
 */
public record Remembered(String uid, String serviceUid, String userappId) {}
