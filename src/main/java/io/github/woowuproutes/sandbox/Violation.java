package io.github.woowuproutes.sandbox;

/**
 * One request that broke the documented wire format.
 *
 * @param method  the HTTP method
 * @param uri     path and query as they arrived
 * @param problem what is wrong with it
 */
public record Violation(String method, String uri, String problem) {}
