/** The rules of structure and style that the compiler does not know. */
package io.github.woowuproutes.architecture;
