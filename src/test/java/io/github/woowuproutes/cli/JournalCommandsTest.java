package io.github.woowuproutes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.journal.Claimed;
import io.github.woowuproutes.journal.Deliveries;
import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.journal.JournalSettings;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.journal.Notes;
import io.github.woowuproutes.journal.OrderRow;
import io.github.woowuproutes.journal.Settlement;
import io.github.woowuproutes.journal.Spending;
import io.github.woowuproutes.journal.State;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that work beside a run, as they stand in the guides. */
class JournalCommandsTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Instant PAID = Instant.parse("2026-11-22T18:00:00Z");

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(
                directory.resolve("application.properties"),
                "orders.sql.time-zone = America/Argentina/Buenos_Aires\norders.sql.enabled = true\n");
    }

    private Journal journal() {
        return Journal.open(
                new JournalSettings("jdbc:sqlite:data/journal.db", Optional.empty(), Optional.empty(), directory));
    }

    private int woowup(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var terminal = new Terminal(
                new PrintWriter(out, true), new PrintWriter(err, true), new Termination(Duration.ofSeconds(1)));
        Map<String, Callable<Integer>> commands = new LinkedHashMap<>();
        commands.put("report", new ReportCommand(terminal, directory));
        commands.put("orders", new OrdersCommand(terminal, directory));
        commands.put("replay", new ReplayCommand(terminal, directory));
        commands.put("skip", new SkipCommand(terminal, directory));
        commands.put("resume", new ResumeCommand(terminal, directory));
        commands.put("import-rewarded", new ImportRewardedCommand(terminal, directory));
        return new Parser(commands, terminal).execute(arguments);
    }

    private static List<String> blocks(String page, String language) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("docs", page)))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Each line of the guide's blocks as arguments; what a shell does with the output is left out. */
    private static List<String[]> commands(String page) throws IOException {
        List<String[]> commands = new ArrayList<>();
        for (var block : blocks(page, "sh")) {
            block.lines()
                    .map(line -> line.split(" > ", 2)[0])
                    .map(line -> WORDS.matcher(line)
                            .results()
                            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                            .skip(1)
                            .toArray(String[]::new))
                    .forEach(commands::add);
        }
        return commands;
    }

    private static Entry order(String number, String customer, String money, Entry.Standing standing) {
        return new Entry(
                        Kind.REWARD,
                        "shop",
                        number,
                        customer,
                        "{\"branch\":\"Palermo I\",\"currency\":\"ARS\",\"total\":" + money + "}",
                        "hash")
                .begins(standing)
                .paid(PAID, Optional.empty());
    }

    private static Entry order(String number, String customer) {
        return order(number, customer, "300.00", Entry.Standing.NEW);
    }

    private void accept(Journal journal, Entry... entries) {
        journal.accept("orders.sql", List.of(entries), List.of(), List.of());
    }

    private void parkRefused(String number, String customer) {
        try (var journal = journal()) {
            accept(journal, order(number, customer));
            Deliveries deliveries = journal.deliver("test", Duration.ofMinutes(10));
            Claimed claimed = deliveries.claim(1).get(0);
            deliveries.sending(claimed, 300, "body", Notes.NONE);
            deliveries.settle(claimed, Settlement.parked("no such branch"), Notes.NONE);
        }
    }

    private OrderRow row(String number) {
        try (var journal = journal()) {
            return journal.view().order("shop", number).get(0);
        }
    }

    // report

    private void inShadow() {
        try (var journal = journal()) {
            accept(
                    journal,
                    order("1", "ana"),
                    order("2", "ana", "100.00", Entry.Standing.NEW),
                    order("3", "bea", "50.00", Entry.Standing.NEW),
                    order("4", "cid", "10.00", Entry.Standing.skipped("before start")));
            Deliveries deliveries = journal.deliver("test", Duration.ofMinutes(10));
            for (var claimed = deliveries.claim(9); !claimed.isEmpty(); claimed = deliveries.claim(9)) {
                for (var order : claimed) {
                    var reason = order.customer().equals("ana")
                            ? "shadow: would be rewarded"
                            : "shadow: would get nothing, not registered in WoowUp";
                    var points = Map.of("1", 300, "2", 100, "3", 0).get(order.number());
                    deliveries.keepInShadow(order, points, reason, Notes.NONE, Spending.FREE);
                }
            }
        }
    }

    @Test
    void the_report_is_the_one_of_the_guide() throws Exception {
        inShadow();

        var code = woowup(commands("going-live.md").get(0));

        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(out.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo(blocks("going-live.md", "text").get(0));
    }

    @Test
    void the_report_for_a_spreadsheet_is_csv() throws Exception {
        inShadow();

        var code = woowup(commands("going-live.md").get(1));

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(out.toString())
                .isEqualTo("branch,state,reason,currency,orders,customers,total,points\r\n"
                        + "Palermo I,NEW,shadow: would be rewarded,ARS,2,1,400.00,400\r\n"
                        + "Palermo I,NEW,\"shadow: would get nothing, not registered in WoowUp\",ARS,1,1,50.00,0\r\n"
                        + "Palermo I,SKIPPED,before start,ARS,1,1,10.00,0\r\n");
        assertThat(woowup(commands("going-live.md").get(2))).isEqualTo(ExitCode.FINE);
        assertThat(out.toString().lines()).hasSize(5).first().asString().startsWith("number,shop,kind,state");
    }

    @Test
    void a_report_counts_the_days_of_the_shop_and_the_last_one_whole() {
        try (var journal = journal()) {
            accept(journal, order("1", "ana"));
        }

        assertThat(woowup("report", "--from", "2026-11-22", "--to", "2026-11-22", "--csv"))
                .isZero();
        assertThat(out.toString()).contains("Palermo I");
        woowup("report", "--from", "2026-11-23", "--csv");
        assertThat(out.toString()).doesNotContain("Palermo I");
        woowup("report", "--to", "2026-11-22T15:00:00-03:00", "--csv");
        assertThat(out.toString()).doesNotContain("Palermo I");
    }

    @Test
    void text_that_a_spreadsheet_would_take_for_a_formula_is_made_harmless() {
        try (var journal = journal()) {
            accept(
                    journal,
                    order("=cmd|' /C calc'!A0", "+54911", "-5.00", Entry.Standing.skipped("a \"quote\"\nline")));
        }

        woowup("orders", "--csv");
        assertThat(out.toString()).contains("'=cmd|' /C calc'!A0,", ",'+54911,", "\"a \"\"quote\"\"\nline\"");
        woowup("report", "--csv");
        assertThat(out.toString()).contains(",-5.00,");
        woowup("orders");
        assertThat(out.toString().lines()).hasSize(1);
    }

    // mending

    @Test
    void every_command_of_the_guide_to_mending_works() throws Exception {
        parkRefused("1034242", "ana@example.com");

        for (var command : commands("mending.md")) {
            var code = woowup(command);

            assertThat(err.toString().replaceAll("woowup: the journal holds no such orders\\R", ""))
                    .as(String.join(" ", command))
                    .isEmpty();
            assertThat(code).isEqualTo(ExitCode.FINE);
        }
    }

    @Test
    void what_the_guide_to_mending_shows_is_printed() throws Exception {
        parkRefused("1034242", "ana@example.com");
        var shown = blocks("mending.md", "text");

        woowup("orders", "--state", "parked");
        assertThat(out.toString().replace(System.lineSeparator(), "\n")).isEqualTo(shown.get(0));
        woowup("replay", "1034242");

        assertThat(out.toString().replace(System.lineSeparator(), "\n")).isEqualTo(shown.get(1));
        assertThat(row("1034242").state()).isEqualTo(State.NEW);
        woowup("orders", "1034242", "--history");
        assertThat(out.toString()).contains("replay: by " + System.getProperty("user.name") + ", when it was PARKED");
    }

    @Test
    void a_trial_changes_nothing() {
        parkRefused("1", "ana");

        var code = woowup("skip", "--state", "parked", "--note", "x", "--dry-run");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("1 of 1 orders would be changed");
        assertThat(row("1").state()).isEqualTo(State.PARKED);
    }

    @Test
    void an_order_that_is_not_there_is_a_failure() {
        parkRefused("1", "ana");

        var code = woowup("replay", "1", "2");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("no such order 2");
        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(woowup("orders", "2")).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void the_same_number_in_two_shops_has_to_be_said_with_the_shop() {
        parkRefused("1", "ana");
        try (var journal = journal()) {
            accept(journal, new Entry(Kind.REWARD, "web", "1", "bea", "{}", "h"));
        }

        assertThat(woowup("replay", "1")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("shop, web", "--shop");
        assertThat(woowup("replay", "1", "--shop", "shop")).isEqualTo(ExitCode.FINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay",
                "replay --reason x",
                "replay --state lost",
                "replay 1 --from yesterday",
                "skip 1",
                "skip 1 --note ' '",
                "report --from 2026-13-01",
                "import-rewarded",
                "import-rewarded missing.csv"
            })
    void what_is_wrong_is_said_and_nothing_is_done(String command) {
        parkRefused("1", "ana");

        var code = woowup(command.replace("' '", "\t").split(" "));

        assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).startsWith("woowup: ");
        assertThat(row("1").state()).isEqualTo(State.PARKED);
    }

    @Test
    void without_a_journal_there_is_nothing_to_do_and_none_is_made() {
        assertThat(woowup("report")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(woowup("resume")).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(err.toString()).contains("woowup run makes the journal");
        assertThat(directory.resolve("data/journal.db")).doesNotExist();
    }

    @Test
    void a_brake_is_released_and_says_why_it_was_on() {
        try (var journal = journal()) {
            journal.brakes().brake(new Spending.PerHour(0, 0), 1, "501 orders were too many");
        }

        assertThat(woowup("resume")).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("501 orders were too many");
        assertThat(woowup("resume")).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("No brake was on");
    }

    // import-rewarded

    @Test
    void the_list_of_the_guide_is_entered_once_after_a_trial() throws Exception {
        Files.writeString(
                directory.resolve("rewarded.csv"),
                blocks("going-live.md", "csv").get(0));
        var commands = commands("going-live.md").stream()
                .filter(command -> command[0].equals("import-rewarded"))
                .toList();

        assertThat(woowup(commands.get(0))).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).startsWith("It would be: 2 entered");
        try (var journal = journal()) {
            assertThat(journal.view().counts()).isEmpty();
        }
        assertThat(woowup(commands.get(1))).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).startsWith("2 entered");
        assertThat(woowup(commands.get(1))).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).startsWith("0 entered").contains("2 were known before");
        assertThat(row("1034240").transactionId()).contains("88120");
        assertThat(row("1034240").source()).isEqualTo("import");
    }

    @Test
    void all_that_is_wrong_in_a_list_is_named_with_its_line_and_nothing_is_entered() throws Exception {
        Files.writeString(
                directory.resolve("rewarded.csv"),
                "number;points;paid_at;total\n1;5;;\n;5;;\n2;many;2026-99-01;1,5\n3;1;;;too;much\n4;;;\n");

        var code = woowup("import-rewarded", "rewarded.csv");

        assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString().lines().skip(1))
                .hasSize(5)
                .anyMatch(line -> line.contains("line 3, number: nothing"))
                .anyMatch(line -> line.contains("line 4, points: 'many'"))
                .anyMatch(line -> line.contains("line 4, paid_at: '2026-99-01'"))
                .anyMatch(line -> line.contains("line 4, total: '1,5'"))
                .anyMatch(line -> line.contains("line 5: 6 fields"));
        try (var journal = journal()) {
            assertThat(journal.view().counts()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nombre,puntos\n1,2\n", "number\n\"1\n2\n3", "number\n\u00001"})
    void a_list_that_is_none_is_refused(String text) throws Exception {
        Files.writeString(directory.resolve("rewarded.csv"), text);

        var code = woowup("import-rewarded", "rewarded.csv");

        assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("  line ");
    }

    @Test
    void letters_that_are_no_utf_8_are_refused() throws Exception {
        Files.write(
                directory.resolve("rewarded.csv"), new byte[] {'n', 'u', 'm', 'b', 'e', 'r', '\n', (byte) 0xF1, '\n'});

        assertThat(woowup("import-rewarded", "rewarded.csv")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("UTF-8");
    }

    @Test
    void what_was_sent_from_here_is_named_and_left() throws Exception {
        parkRefused("1", "ana");
        Files.writeString(directory.resolve("rewarded.csv"), "\uFEFFNumber\n1\n2\n");

        var code = woowup("import-rewarded", "rewarded.csv");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(err.toString()).contains("order 1 of shop was sent from here");
        assertThat(row("1").state()).isEqualTo(State.PARKED);
        assertThat(row("2").state()).isEqualTo(State.REWARDED);
    }
}
