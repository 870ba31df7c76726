/** What operators see of a running instance: health checks and gauges, below {@code /observe}. */
package io.github.woowuproutes.health;
