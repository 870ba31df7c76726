package io.github.woowuproutes.sandbox;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** A request that waits for its answer. */
record Reply(HttpServerRequest request, Optional<Call> call, RateWindow.Verdict verdict) {}
