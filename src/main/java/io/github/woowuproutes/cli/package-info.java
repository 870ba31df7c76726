/** The command {@code woowup}: its subcommands, what it prints and how it ends. */
package io.github.woowuproutes.cli;
