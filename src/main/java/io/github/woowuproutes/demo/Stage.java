package io.github.woowuproutes.demo;

import java.io.PrintWriter;
import java.time.Clock;

/**
 * What the demo plays with.
 *
 * @param folder  where its files are
 * @param command how the command is called here, for what the demo says of itself
 * @param out     where it tells its story
 * @param pause   how it waits
 */
public record Stage(DemoFolder folder, String command, Clock clock, PrintWriter out, Pause pause) {}
