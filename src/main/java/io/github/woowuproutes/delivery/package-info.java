/**
 * The way out: the steps by which an order in hand becomes a reward. Each class computes one step; which follows which is
 * in {@code routes/}.
 */
package io.github.woowuproutes.delivery;
