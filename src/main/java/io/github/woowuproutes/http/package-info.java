/**
 * Orders by HTTP: the server, what it refuses before a body is read, and the steps of {@code http.camel.yaml}. Which step
 * follows which is in {@code routes/}.
 */
package io.github.woowuproutes.http;
