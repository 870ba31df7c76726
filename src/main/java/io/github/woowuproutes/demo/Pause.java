package io.github.woowuproutes.demo;

import java.time.Duration;

/** Lets time pass, and hears meanwhile whether it is time to stop. */
@FunctionalInterface
public interface Pause {

    /** Waits so long at most; true if the process was told to stop. */
    boolean stopped(Duration longest) throws InterruptedException;
}
