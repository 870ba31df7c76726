/** A JMS queue as a source: takes messages in transactions that end after the journal's commit, and opens no object. */
package io.github.woowuproutes.jms;
