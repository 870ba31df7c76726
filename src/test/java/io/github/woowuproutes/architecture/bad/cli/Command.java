package io.github.woowuproutes.architecture.bad.cli;

import io.github.woowuproutes.architecture.bad.order.Coin;
import java.time.Instant;

/** Closes a cycle; may print and ask for the time. */
public final class Command {

    void print(Coin coin) {
        System.out.println(coin + " " + Instant.now());
    }
}
