package io.github.woowuproutes.journal;

/**
 * How far a source has read. It is committed together with the orders it stands for, so that a crash in the middle
 * neither loses nor repeats anything.
 *
 * @param name  whose mark, for example {@code orders.sql}
 * @param value the place, in the source's own words
 */
public record Mark(String name, String value) {}
