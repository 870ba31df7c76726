/** Measurements, started by the commands in {@code bench/}. What each of them measures: {@code docs/measuring.md}. */
package io.github.woowuproutes.bench;
