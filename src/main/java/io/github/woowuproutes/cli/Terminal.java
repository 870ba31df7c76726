package io.github.woowuproutes.cli;

import java.io.PrintWriter;

/**
 * What a command has to do with the outside.
 *
 * @param out         what was asked for
 * @param err         what went wrong, and what goes on meanwhile
 * @param termination when to stop
 */
record Terminal(PrintWriter out, PrintWriter err, Termination termination) {}
