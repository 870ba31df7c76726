/** Tries a configuration without changing anything: neither in WoowUp, nor in the shop, nor in the journal. */
package io.github.woowuproutes.check;
