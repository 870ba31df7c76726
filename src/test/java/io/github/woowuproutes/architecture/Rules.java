package io.github.woowuproutes.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;

/**
 * The rules, for any root package: the tests run them over our own code, and over samples that break them.
 *
 * @param root the package above the slices
 */
record Rules(String root) {

    private static final Class<?>[] CLOCKS = {
        Instant.class, LocalDate.class, LocalTime.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class
    };

    ArchRule packages_have_no_cycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule order_knows_no_other_package() {
        return onlyDependsOn("order");
    }

    ArchRule journal_knows_only_the_order() {
        return onlyDependsOn("journal", "order");
    }

    ArchRule sandbox_knows_no_other_package() {
        return onlyDependsOn("sandbox");
    }

    ArchRule sandbox_is_used_by_the_command_only() {
        return noClasses()
                .that(not(in("sandbox", "cli", "demo")))
                .should()
                .dependOnClassesThat(in("sandbox"))
                .allowEmptyShould(true);
    }

    ArchRule nobody_depends_on_the_command() {
        return noClasses()
                .that(not(in("cli")))
                .should()
                .dependOnClassesThat(in("cli"))
                .allowEmptyShould(true);
    }

    ArchRule only_the_command_prints() {
        return noClasses()
                .that(not(in("cli", "demo")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true);
    }

    private static final DescribedPredicate<JavaMethodCall> WITHOUT_WRITER = DescribedPredicate.describe(
            "without a writer", call -> call.getTarget().getRawParameterTypes().isEmpty());

    ArchRule stack_traces_are_not_printed() {
        return noClasses()
                .should()
                // with a writer it is what --debug asks for
                .callMethodWhere(nameOfTarget("printStackTrace").and(WITHOUT_WRITER))
                .allowEmptyShould(true);
    }

    ArchRule dates_are_those_of_java_time() {
        return noClasses()
                .that()
                // JDBC drivers from before java.time know no other
                .doNotHaveSimpleName("StandardDialect")
                .should()
                .dependOnClassesThat(type(Date.class).or(type(Calendar.class)).or(type(SimpleDateFormat.class)))
                .allowEmptyShould(true);
    }

    ArchRule nobody_sleeps() {
        var onThread = DescribedPredicate.<JavaMethodCall>describe(
                "of Thread", call -> call.getTargetOwner().isEquivalentTo(Thread.class));
        return noClasses()
                .should()
                .callMethodWhere(nameOfTarget("sleep").and(onThread))
                .allowEmptyShould(true);
    }

    /** The time comes from an injected clock; only durations are measured with {@link System#nanoTime()}. */
    ArchRule time_comes_from_a_clock() {
        var askedWithoutClock = DescribedPredicate.<JavaMethodCall>describe(
                "the time without a Clock",
                call -> call.getName().equals("currentTimeMillis")
                                && call.getTargetOwner().isEquivalentTo(System.class)
                        || call.getName().equals("now")
                                && isClock(call.getTargetOwner())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class)));
        return noClasses()
                .that(not(in("cli", "sandbox")))
                .should()
                .callMethodWhere(askedWithoutClock)
                .allowEmptyShould(true);
    }

    ArchRule classes_have_names_that_say_something() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .allowEmptyShould(true);
    }

    /** Names with a {@code $} are the compiler's own. */
    ArchRule no_state_is_static() {
        return fields().that()
                .areStatic()
                .and(not(nameMatching(".*\\$.*")))
                .should()
                .beFinal()
                .allowEmptyShould(true);
    }

    ArchRule logging_is_slf4j() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .allowEmptyShould(true);
    }

    ArchRule money_is_decimal() {
        return classes()
                .that(in("order", "delivery"))
                .should(new NoBinaryFloat())
                .allowEmptyShould(true);
    }

    private ArchRule onlyDependsOn(String slice, String... others) {
        var outside = resideInAnyPackage(root + "..").and(not(in(slice))).and(not(in(others)));
        return noClasses().that(in(slice)).should().dependOnClassesThat(outside).allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> in(String... slices) {
        var packages = new String[slices.length];
        for (var i = 0; i < slices.length; i++) {
            packages[i] = root + "." + slices[i] + "..";
        }
        return resideInAnyPackage(packages);
    }

    private static boolean isClock(JavaClass owner) {
        for (var clock : CLOCKS) {
            if (owner.isEquivalentTo(clock)) {
                return true;
            }
        }
        return false;
    }

    private static DescribedPredicate<JavaMethodCall> nameOfTarget(String method) {
        return DescribedPredicate.describe(
                "calls of " + method, call -> call.getName().equals(method));
    }
}
