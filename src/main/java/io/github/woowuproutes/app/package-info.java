/** Puts the parts together: the journal, the steps, and Camel with the routes of the working directory. */
package io.github.woowuproutes.app;
