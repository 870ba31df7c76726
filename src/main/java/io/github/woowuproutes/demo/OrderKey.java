package io.github.woowuproutes.demo;

/** What makes an order unique. */
record OrderKey(String shop, String number) {}
