package io.github.woowuproutes.woowup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A form ({@code application/x-www-form-urlencoded}, UTF-8) or a query; every value is encoded. */
final class Form {

    private final StringBuilder text = new StringBuilder();

    Form add(String field, String value) {
        if (text.length() > 0) {
            text.append('&');
        }
        text.append(field).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
