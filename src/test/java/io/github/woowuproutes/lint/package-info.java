/**
 * The lint of the routes: small rules over all files of a {@code routes} folder. A rule is a {@link
 * io.github.woowuproutes.lint.RouteRule}; {@link io.github.woowuproutes.lint.RoutesLint} holds the list of them.
 */
package io.github.woowuproutes.lint;
