package io.github.woowuproutes.config;

import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartz.CronExpression;

/** The kinds of values that keys hold. */
final class Kinds {

    static final Kind TEXT = Kind.of("a text on one line", text -> text.chars().noneMatch(Character::isISOControl));
    static final Kind PATH = Kind.of("the path of a file, from the working directory", Kinds::isPath);
    static final Kind TOKEN =
            Kind.of("the key as WoowUp shows it: no blanks, plain ASCII", text -> text.matches("[\\x21-\\x7E]+"));
    static final Kind TOKENS = Kind.of(
            "one or more tokens, separated by commas: each 16 characters or longer, no blanks, plain ASCII",
            text -> !split(text).isEmpty()
                    && split(text).stream().allMatch(word -> word.matches("[\\x21-\\x7E]{16,}")));
    static final Kind PROGRAMME =
            Kind.of("the programme's id as WoowUp shows it: letters, digits, - and _", text -> text.matches("[\\w-]+"));
    static final Kind FLAG = choice("true", "false");
    static final Kind WORDS =
            Kind.of("a list of words, separated by commas", text -> !split(text).isEmpty());
    static final Kind RATE = Kind.of("requests a minute such as 140/min, or none", RateLimit::accepts);
    static final Kind SPAN = Kind.of("a time span such as 30s, 10min, 1h or 3d", text -> TimeSpan.parse(text)
            .isPresent());
    static final Kind SPAN_OR_NONE = Kind.of(
            "a time span such as 30s, 10min, 1h or 3d, or none",
            text -> TimeSpan.NONE.equals(text) || TimeSpan.parse(text).isPresent());
    static final Kind LONGER_THAN_NOTHING = Kind.of(
            "a time span longer than nothing such as 30s, 10min, 1h or 3d",
            text -> TimeSpan.parse(text).filter(span -> !span.isZero()).isPresent());
    static final Kind SIZE = Kind.of("an amount such as 512KB or 1MB, up to 1024MB", text -> ByteSize.parse(text)
            .isPresent());
    static final Kind JAVA_CLASS = Kind.of(
            "the full name of a Java class such as org.apache.activemq.ActiveMQConnectionFactory",
            text -> text.matches("([A-Za-z_]\\w*\\.)+[A-Za-z_]\\w*"));
    static final Kind PROPERTIES = Kind.of(
            "name = value, separated by semicolons, such as hostName = mq.example.com; port = 1414",
            DriverProperties::accepts);
    static final Kind BROKER = Kind.of(
                    "the address of a broker such as tcp://broker.example.com:61616, without a password",
                    BrokerAddress::accepts)
            .shownAs(BrokerAddress::shown);
    static final Kind STATEMENTS = Kind.of(
            "SQL statements, separated by semicolons, such as SET search_path TO erp; SET lock_timeout TO '5s'",
            Statements::accepts);
    static final Kind SCHEDULE = Kind.of(
            "a Quartz cron expression: seconds, minutes, hours, day of month, month, day of week,"
                    + " such as 0/30 * * * * ?",
            CronExpression::isValidExpression);
    static final Kind ZONE = Kind.of("a time zone such as America/Argentina/Buenos_Aires or -03:00", Kinds::isZone);
    static final Kind START = Kind.of(
            "now, a date such as 2026-11-22, or a date with a time such as 2026-11-22T15:00:00-03:00",
            PollStart::accepts);
    static final Kind ROUNDING =
            choice(Arrays.stream(RoundingMode.values()).map(RoundingMode::name).toArray(String[]::new));
    static final Kind WEB = Kind.of(
                    "https and a host such as https://api.woowup.com; /apiv2/... is appended, and plain http is only for"
                            + " this machine (http://localhost:9090), because the key would travel readable",
                    WebAddress::accepts)
            .tidied(WebAddress::withoutSlashAtEnd)
            .shownAs(WebAddress::shown);
    static final Kind FETCH = Kind.of(
                    "https, a host, and a path with fields of the notification such as"
                            + " https://api.example.com/{store_id}/orders/{id}; plain http is only for this machine",
                    UrlTemplate::accepts)
            .shownAs(WebAddress::shown);
    static final Kind CONDITION = Kind.of(
            "a field and a word such as event=order/*, where * stands for anything",
            text -> text.matches("[\\w.-]+=[\\x21-\\x7E]+"));
    static final Kind HEADER = Kind.of("a text on one line, plain ASCII", text -> text.matches("[\\x20-\\x7E]+"));
    static final Kind PROXY = Kind.of(
                    "a proxy with its port such as http://proxy.example.com:3128", ProxyAddress::accepts)
            .shownAs(WebAddress::shown);
    static final Kind HOSTS = Kind.of(
            "names of hosts such as erp.example.com or *.example.com, separated by commas",
            text -> !split(text).isEmpty()
                    && split(text).stream().allMatch(host -> host.matches("[A-Za-z0-9.*:_\\[\\]-]+")));
    static final Kind DATABASE = Kind.of(
                    "a JDBC address such as jdbc:postgresql://db.example.com/shop", JdbcAddress::accepts)
            .shownAs(JdbcAddress::shown);
    static final Kind JOURNAL = Kind.of(
                    "jdbc:sqlite: and a file, or jdbc:postgresql: and a database", JdbcAddress::isJournal)
            .shownAs(JdbcAddress::shown);

    private Kinds() {}

    static Kind choice(String... choices) {
        return Kind.of(alternatives(choices), List.of(choices)::contains);
    }

    static Kind oneOrMoreOf(String... choices) {
        return Kind.of(
                "one or more of " + String.join(", ", choices) + ", separated by commas",
                text -> !split(text).isEmpty() && List.of(choices).containsAll(split(text)));
    }

    static Kind number(int least, int most) {
        return Kind.of(
                "a whole number from " + least + " to " + most,
                text -> text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most);
    }

    static List<String> split(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String alternatives(String... choices) {
        return choices.length == 1
                ? choices[0]
                : Stream.of(choices).limit(choices.length - 1L).collect(Collectors.joining(", ")) + " or "
                        + choices[choices.length - 1];
    }

    private static boolean isZone(String text) {
        try {
            return ZoneId.of(text) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isPath(String text) {
        try {
            return !java.nio.file.Path.of(text).toString().isEmpty();
        } catch (java.nio.file.InvalidPathException wrong) {
            return false;
        }
    }
}
