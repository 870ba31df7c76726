package io.github.woowuproutes.jms;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** What an attacker would send as an object: whoever deserialises it runs its code, which leaves a note here. */
final class Gadget implements Serializable {

    /** The system property in which it notes that it ran. */
    static final String NOTE = "woowup.test.gadget";

    private static final long serialVersionUID = 1L;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        System.setProperty(NOTE, "ran");
    }
}
