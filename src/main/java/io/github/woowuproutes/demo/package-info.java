/** The demo: a sample shop, a sandbox WoowUp, the real routes between them, and a narrator who reads the journal. */
package io.github.woowuproutes.demo;
