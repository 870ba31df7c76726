/**
 * The demo: a sample shop, orders that are brought by HTTP, JMS and files, a sandbox WoowUp, the real routes between them, and a
 * narrator who reads the journal.
 */
package io.github.woowuproutes.demo;
