/** A WoowUp v2 to try against: it keeps state, is as strict as the real one, and fails on demand. Knows no other package. */
package io.github.woowuproutes.sandbox;
