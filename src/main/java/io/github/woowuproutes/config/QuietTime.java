package io.github.woowuproutes.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import org.apache.camel.util.TimeUtils;

/**
 * Whether the quiet time is long enough. What WoowUp shows of a reward proves something only when that reward can no
 * longer be on its way: after all time-outs of a call, and as much again to spare.
 */
final class QuietTime {

    private static final String KEY = "woowup.quiet-time";
    private static final int TIMES = 2;

    private final Map<String, String> values;
    private final Properties properties;
    private final Map<String, String> environment;

    /**
     * @param values      of our keys
     * @param properties  what Camel gets
     * @param environment the variables of the process, which are stronger than the properties
     */
    QuietTime(Map<String, String> values, Properties properties, Map<String, String> environment) {
        this.values = values;
        this.properties = properties;
        this.environment = environment;
    }

    /** @param set every key of ours that somebody gave a value */
    Optional<ConfigurationFault> fault(Map<String, Setting> set) {
        var quiet = TimeSpan.parse(values.get(KEY));
        if (quiet.isEmpty()) {
            // its kind says so already
            return Optional.empty();
        }
        var component = "camel.component." + (values.get("woowup.url").startsWith("https:") ? "https" : "http") + ".";
        var words = new ArrayList<String>();
        var answer = Math.max(millis(component + "responseTimeout", words), millis(component + "soTimeout", words));
        var sum = millis(component + "connectionRequestTimeout", words)
                + millis(component + "connectTimeout", words)
                + answer;
        if (sum >= Integer.MAX_VALUE || quiet.get().toMillis() <= TIMES * sum) {
            var where = Optional.ofNullable(set.get(KEY)).map(Setting::where).orElse("its default");
            var least = sum >= Integer.MAX_VALUE
                    ? "a time-out for every call"
                    : "more than " + seconds(TIMES * sum) + ", which is twice the time-outs of a call";
            return Optional.of(
                    new ConfigurationFault(KEY, where, values.get(KEY), least + " (" + String.join(", ", words) + ")"));
        }
        return Optional.empty();
    }

    /** Camel takes a key in several spellings: the longest that is found counts. Nothing, or none, is for ever. */
    private long millis(String key, List<String> words) {
        var longest = OptionalLong.empty();
        for (var name : properties.stringPropertyNames()) {
            longest = longer(longest, bare(name).equals(bare(key)), properties.getProperty(name));
        }
        for (var variable : environment.entrySet()) {
            longest = longer(longest, bare(variable.getKey()).equals(bare(key)), variable.getValue());
        }
        var millis = longest.orElse(Integer.MAX_VALUE);
        words.add(key + " = " + (millis >= Integer.MAX_VALUE ? "none" : millis + " ms"));
        return millis;
    }

    private static OptionalLong longer(OptionalLong longest, boolean isIt, String value) {
        if (!isIt || value.isBlank()) {
            return longest;
        }
        try {
            var millis = TimeUtils.toMilliSeconds(value.strip());
            return OptionalLong.of(Math.max(longest.orElse(0), millis <= 0 ? Integer.MAX_VALUE : millis));
        } catch (IllegalArgumentException notATime) {
            // Camel says so when it starts
            return longest;
        }
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }

    private static String seconds(long millis) {
        var span = Duration.ofMillis(millis);
        return span.toMillisPart() == 0 ? span.toSeconds() + "s" : millis + "ms";
    }
}
