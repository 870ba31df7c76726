package io.github.woowuproutes.journal;

import java.util.Optional;

/**
 * A row that this instance has in hand. Its state is as it was: {@link State#NEW}, unless it is part of a {@link Look}.
 *
 * @param id          the row
 * @param claim       which of its owner's claims took it: once the row is out of hand, nothing can be done with an
 *                    earlier one
 * @param shop        the order's shop
 * @param number      the order's number in that shop
 * @param customer    what identifies the customer, normalized, as it is sent to WoowUp
 * @param payload     the order as JSON
 * @param contentHash stands for the payload: a row whose content was replaced is not sent
 * @param attempts    how often its reward was sent
 * @param request     the body that was first sent; a repetition sends the same bytes
 * @param points      the points of that body
 * @param remembered  the customer, if WoowUp confirmed it before
 * @param lookUpAgain the customer has to be looked up, memory was refused
 * @param byHand      a person has asked for it
 * @param cancelled   a cancellation of this order is in the journal
 * @param refusal     what WoowUp said to it, if that waits to be believed
 */
public record Claimed(
        long id,
        long claim,
        String shop,
        String number,
        String customer,
        String payload,
        String contentHash,
        int attempts,
        Optional<String> request,
        long points,
        Optional<Remembered> remembered,
        boolean lookUpAgain,
        boolean byHand,
        boolean cancelled,
        Optional<Refusal> refusal) {}
