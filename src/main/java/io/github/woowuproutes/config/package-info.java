/** The configuration: every key, where it comes from, and what is wrong with it. */
package io.github.woowuproutes.config;
