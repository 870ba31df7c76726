package io.github.woowuproutes.journal;

/**
 * A platform's word that something happened to an order, which is to be fetched from it.
 *
 * @param id       its row
 * @param format   the format of its webhook
 * @param fields   what names the order there: a JSON object of texts
 * @param noted    how often the platform said so while the row was open
 * @param attempts how often the order was asked for, this time included
 * @param raw      the notification as it came
 */
public record Notification(long id, String format, String fields, int noted, int attempts, byte[] raw) {}
