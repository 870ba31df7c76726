/** Code that breaks the rules, to prove that they see it. */
package io.github.woowuproutes.architecture.bad.accept;
