/**
 * The journal: the one place where an order is kept from the moment it is accepted until WoowUp has rewarded it. Every
 * change is a commit that its caller waited for; what the states mean is in {@link io.github.woowuproutes.journal.State}.
 */
package io.github.woowuproutes.journal;
