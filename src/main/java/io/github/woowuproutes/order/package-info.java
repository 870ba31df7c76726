/** The order: its form, its check, and how it is read from JSON. Knows no other package. */
package io.github.woowuproutes.order;
