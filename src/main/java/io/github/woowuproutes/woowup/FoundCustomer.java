package io.github.woowuproutes.woowup;

/**
 * A customer as WoowUp answers it.
 *
 * @param serviceUid {@code data.user.service_uid}
 * @param userappId  {@code data.user.userapp_id}
 */
public record FoundCustomer(String serviceUid, String userappId) {}
