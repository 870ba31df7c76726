package io.github.woowuproutes.journal;

import java.util.Optional;

/**
 * A row that this instance has in hand to look at WoowUp's list for it. Nothing is sent from such a claim.
 *
 * @param order       the row
 * @param state       {@link State#UNKNOWN} or {@link State#REWARDED}
 * @param transaction WoowUp's number of the reward, once it is known
 * @param doubt       what looks before have not found
 * @param known       the customer's latest other reward that is certain
 * @param believed    whether this account's lists have shown a reward lately
 */
public record Look(
        Claimed order,
        State state,
        Optional<String> transaction,
        Doubt doubt,
        Optional<KnownReward> known,
        boolean believed) {}
