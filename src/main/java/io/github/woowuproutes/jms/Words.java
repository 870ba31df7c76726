package io.github.woowuproutes.jms;

import java.util.regex.Pattern;

/** Says in one line what went wrong with a broker, without secrets. */
final class Words {

    private static final int LONGEST = 300;
    private static final Pattern PARAMETERS =
            Pattern.compile("(?i)(password|secret|token)[\\w-]*\\s*=\\s*[^&,;\\s)\\]}]*");

    private Words() {}

    static String of(Throwable failure, QueueSettings settings) {
        var innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        var words = words(failure);
        var cause = words(innermost);
        var all = clean(words.contains(cause) ? words : words + ": " + cause, settings);
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "...";
    }

    private static String words(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    private static String clean(String words, QueueSettings settings) {
        var clean = PARAMETERS.matcher(words).replaceAll("$1=***");
        for (var secret : settings.properties().values()) {
            clean = secret.isBlank() ? clean : clean.replace(secret, "***");
        }
        return settings.password()
                        .map(password -> password)
                        .filter(password -> !password.isBlank())
                        .isPresent()
                ? clean.replace(settings.password().get(), "***")
                : clean;
    }
}
