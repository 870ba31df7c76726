/** The way out of a company: through its proxy, and to servers with certificates of its own. */
package io.github.woowuproutes.network;
