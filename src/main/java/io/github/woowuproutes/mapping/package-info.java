/**
 * The format of a shop's documents: JSON or XML becomes a value, a mapping written in JSONata makes our orders of it. What
 * cannot be read or mapped becomes a document with faults, never an exception.
 */
package io.github.woowuproutes.mapping;
