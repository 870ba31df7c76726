/** Moving from another program: the orders that it has rewarded. */
package io.github.woowuproutes.moving;
