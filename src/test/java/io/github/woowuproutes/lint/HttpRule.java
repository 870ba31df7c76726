package io.github.woowuproutes.lint;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An HTTP client below us neither repeats a call (a reward twice) nor follows a redirect (the key to a stranger). */
final class HttpRule implements RouteRule {

    private static final Set<String> SCHEMES = Set.of("http", "https", "vertx-http", "netty-http", "undertow");

    @Override
    public String title() {
        return "repeats no call and follows no redirect by itself";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        return bundle.endpoints(file)
                .filter(endpoint -> SCHEMES.contains(endpoint.scheme()))
                .flatMap(endpoint -> endpoint.options().get("parameters").members())
                .filter(option -> isUnsafe(Map.entry(option.key(), option.text())))
                .map(option -> Finding.at(
                        file, option, "'%s: %s' may send a call twice, or elsewhere", option.key(), option.text()));
    }

    private static boolean isUnsafe(Map.Entry<String, String> option) {
        var name = option.getKey().replaceFirst("^httpClient\\.", "");
        return switch (name) {
            case "followRedirects", "redirectsEnabled", "circularRedirectsAllowed" ->
                !option.getValue().equals("false");
            case "automaticRetriesDisabled", "redirectHandlingDisabled" ->
                !option.getValue().equals("true");
            default -> name.toLowerCase(Locale.ROOT).matches(".*(retry|retries|redeliver).*");
        };
    }
}
