package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The states that a row can come to: what the program does, and what {@link State#next()} says, are the same. */
class StateTest {

    private static final Pattern SET = Pattern.compile("SET state = '(\\w+)'");
    private static final Pattern NAME = Pattern.compile("\\w+");

    static List<Settlement> settlements() {
        return List.of(
                Settlement.rewarded("t"),
                Settlement.rewardedPerhapsTwice("t"),
                Settlement.rewardedToLearn("t", Duration.ZERO),
                Settlement.rewardedBefore("t", 1),
                Settlement.skipped("x"),
                Settlement.parked("x"),
                Settlement.parkedInDoubt("x"),
                Settlement.uncertain("x"),
                Settlement.later("x", Duration.ZERO),
                Settlement.lookUpAgain("x"),
                Settlement.refused(new Refusal(State.PARKED, "x", "1"), Duration.ZERO),
                Settlement.found("t"),
                Settlement.foundPerhapsTwice("t"),
                Settlement.absent("x"),
                Settlement.stillUncertain("x", Doubt.NONE, Duration.ZERO),
                Settlement.undecided("x"),
                Settlement.seen(),
                Settlement.notSeen(),
                Settlement.notSeenYet(Doubt.NONE, Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource("settlements")
    void a_settlement_leads_only_where_a_state_may_go(Settlement settlement) {
        assertThat(settlement.from()).allSatisfy(from -> assertThat(
                        from == settlement.state() || from.next().contains(settlement.state()))
                .isTrue());
    }

    @Test
    void what_is_uncertain_becomes_new_in_one_way_only() {
        assertThat(settlements())
                .filteredOn(settlement -> settlement.from().contains(State.UNKNOWN) && settlement.state() == State.NEW)
                .singleElement()
                .satisfies(absent -> assertThat(absent.from()).containsExactly(State.UNKNOWN));
    }

    @Test
    void settlements_and_statements_together_make_every_step_and_no_other() {
        Map<State, Set<State>> made = new TreeMap<>();
        for (State state : State.values()) {
            made.put(state, new TreeSet<>());
        }
        for (Settlement settlement : settlements()) {
            settlement.from().forEach(from -> made.get(from).add(settlement.state()));
        }
        for (String file : List.of(
                "sending",
                "take-over-sending",
                "skip-cancelled",
                "await-taking-back",
                "replay",
                "seek-proof",
                "skip",
                "import-known")) {
            String sql = SqlFiles.read("sql/" + file + ".sql");
            var to = SET.matcher(sql);
            assertThat(to.find()).as(file).isTrue();
            froms(sql).forEach(from -> made.get(from).add(State.valueOf(to.group(1))));
        }
        for (String file : List.of("replace-content", "replace-refused")) {
            // where newer content begins is decided by the merchant's rules
            froms(SqlFiles.read("sql/" + file + ".sql"))
                    .forEach(from -> made.get(from).addAll(Set.of(State.NEW, State.SKIPPED, State.PARKED)));
        }
        made.forEach((from, to) -> to.remove(from));

        assertThat(made).allSatisfy((from, to) -> assertThat(to).as(from.name()).isEqualTo(from.next()));
    }

    /** Every state that the statement's condition on its own rows names. */
    private static Set<State> froms(String sql) {
        Set<State> froms = new TreeSet<>();
        String condition = sql.substring(sql.indexOf("WHERE")).split("(AND|NOT) EXISTS")[0];
        var names = Pattern.compile("state (?:= '(\\w+)'|IN \\(([^)]*)\\))").matcher(condition);
        while (names.find()) {
            NAME.matcher(names.group(1) != null ? names.group(1) : names.group(2))
                    .results()
                    .forEach(name -> froms.add(State.valueOf(name.group())));
        }
        return froms;
    }
}
