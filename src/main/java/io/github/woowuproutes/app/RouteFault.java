package io.github.woowuproutes.app;

/**
 * Why a route file cannot be used.
 *
 * @param file   the file from the working directory, or {@code routes/} if no single one is to blame
 * @param reason one line
 */
public record RouteFault(String file, String reason) {}
