/** Webhooks of shop platforms: who signed one, what it asks for, and how an order that was only announced is fetched. */
package io.github.woowuproutes.webhook;
