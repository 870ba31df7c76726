/** The shop's database as a source: reads paid orders with one query, as a stream, and never writes there. */
package io.github.woowuproutes.source;
