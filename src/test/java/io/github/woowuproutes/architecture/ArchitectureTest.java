package io.github.woowuproutes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "io.github.woowuproutes";
    private static final String SAMPLES = ROOT + ".architecture.bad";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses BAD = new ClassFileImporter().importPackages(SAMPLES);

    /** A rule, and the sample that breaks it. */
    record Case(String name, Function<Rules, ArchRule> rule, String offender) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("packages have no cycles", Rules::packages_have_no_cycles, "Slice journal"),
                new Case("order knows no other package", Rules::order_knows_no_other_package, "order.Coin"),
                new Case("journal knows only the order", Rules::journal_knows_only_the_order, "journal.Ledger"),
                new Case("sandbox knows no other package", Rules::sandbox_knows_no_other_package, "sandbox.Server"),
                new Case(
                        "sandbox is used by the command only",
                        Rules::sandbox_is_used_by_the_command_only,
                        "RewardHelper"),
                new Case("nobody depends on the command", Rules::nobody_depends_on_the_command, "journal.Ledger"),
                new Case("only the command prints", Rules::only_the_command_prints, "RewardHelper"),
                new Case("stack traces are not printed", Rules::stack_traces_are_not_printed, "RewardHelper"),
                new Case("dates are those of java.time", Rules::dates_are_those_of_java_time, "RewardHelper"),
                new Case("nobody sleeps", Rules::nobody_sleeps, "RewardHelper"),
                new Case("time comes from a clock", Rules::time_comes_from_a_clock, "Ledger.there()"),
                new Case("time in milliseconds too", Rules::time_comes_from_a_clock, "Ledger.millis()"),
                new Case("names say something", Rules::classes_have_names_that_say_something, "RewardHelper"),
                new Case("no state is static", Rules::no_state_is_static, "Coin.coins"),
                new Case("logging is slf4j", Rules::logging_is_slf4j, "RewardHelper"),
                new Case("money in fields is decimal", Rules::money_is_decimal, "Coin.amount"),
                new Case("money in parameters is decimal", Rules::money_is_decimal, "Coin.<init>(double)"),
                new Case("money in results is decimal", Rules::money_is_decimal, "RewardHelper.points("));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void our_code_keeps_the_rule(Case rule) {
        rule.rule().apply(new Rules(ROOT)).check(OURS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void code_that_breaks_the_rule_is_found(Case rule) {
        var found = broken(rule.rule().apply(new Rules(SAMPLES)));

        assertThat(found).anyMatch(violation -> violation.contains(rule.offender()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void code_that_keeps_the_rule_is_left_alone(Case rule) {
        var found = broken(rule.rule().apply(new Rules(SAMPLES)));

        assertThat(found).noneMatch(violation -> violation.contains("accept.Fine"));
    }

    @Test
    void the_command_may_print_and_ask_for_the_time() {
        var rules = new Rules(SAMPLES);

        assertThat(broken(rules.only_the_command_prints())).noneMatch(violation -> violation.contains("cli.Command"));
        assertThat(broken(rules.time_comes_from_a_clock())).noneMatch(violation -> violation.contains("cli.Command"));
    }

    @Test
    void there_is_code_to_look_at() {
        assertThat(OURS).hasSizeGreaterThan(20);
        assertThat(OURS.stream().filter(type -> type.getName().startsWith(SAMPLES)))
                .isEmpty();
    }

    private static List<String> broken(ArchRule rule) {
        return rule.evaluate(BAD).getFailureReport().getDetails();
    }
}
