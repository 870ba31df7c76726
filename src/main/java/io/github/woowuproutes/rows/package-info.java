/** Rows that become orders: the columns they may have, what they hold, and how those of one order come together. */
package io.github.woowuproutes.rows;
