/** The way in: what any source hands over becomes our order, is checked once and committed to the journal. */
package io.github.woowuproutes.accept;
