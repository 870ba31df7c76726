package io.github.woowuproutes.journal;

/**
 * The WoowUp account that a journal's orders belong to.
 *
 * @param url     the host
 * @param api     {@code v2} or {@code v3}
 * @param program the programme's number
 */
public record Account(String url, String api, String program) {

    @Override
    public String toString() {
        return "programme " + program + " at " + url + " (" + api + ")";
    }
}
