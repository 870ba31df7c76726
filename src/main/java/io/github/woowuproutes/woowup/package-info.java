/**
 * WoowUp's wire format: what a call looks like and what its answer means. Written after WoowUp's public documentation of
 * its v2 API; nothing here knows Camel's routes or the journal.
 */
package io.github.woowuproutes.woowup;
