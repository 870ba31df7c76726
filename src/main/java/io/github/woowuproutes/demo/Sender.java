package io.github.woowuproutes.demo;

import java.io.IOException;

/** Brings documents in as a shop's own system does, knowing nothing of what is behind the door. */
interface Sender {

    /** @throws IOException if it was not taken */
    void send(byte[] document) throws IOException, InterruptedException;
}
