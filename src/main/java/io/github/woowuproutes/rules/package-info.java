/** The merchant's rules, one a class, as the configuration and its files set them: who a customer is, and what earns. */
package io.github.woowuproutes.rules;
