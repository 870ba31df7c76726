package io.github.woowuproutes.config;

/**
 * One thing that is wrong with the configuration.
 *
 * @param key      the key, or the file if no key is to blame
 * @param where    the place it was found in: a line of the file, a variable, or where to write what is missing
 * @param found    what is there, never a secret's value
 * @param expected what would have been right
 */
public record ConfigurationFault(String key, String where, String found, String expected) {

    /** The fault as one line for people. */
    public String sentence() {
        return key + " (" + where + "): found " + found + "; expected " + expected + ".";
    }
}
