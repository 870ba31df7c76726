package io.github.woowuproutes.woowup;

import java.math.BigDecimal;

/**
 * One movement of a customer's points, as {@code GET /transactions} lists it.
 *
 * @param id          WoowUp's number of it
 * @param points      given, or taken where it is negative
 * @param description what WoowUp says of it: of a sale the order's number; may be empty
 */
record Movement(String id, BigDecimal points, String description) {}
