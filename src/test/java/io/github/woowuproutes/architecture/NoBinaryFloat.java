package io.github.woowuproutes.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** No field, parameter or result is a binary floating point number: 0.1 + 0.2 is not 0.3 there. */
final class NoBinaryFloat extends ArchCondition<JavaClass> {

    private static final Set<String> FLOATS = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    NoBinaryFloat() {
        super("hold money as decimal numbers");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getMembers().stream()
                .filter(member -> types(member).anyMatch(FLOATS::contains))
                .forEach(member -> events.add(SimpleConditionEvent.violated(
                        member, member.getDescription() + " is a binary floating point number")));
    }

    private static Stream<String> types(JavaMember member) {
        if (member instanceof JavaCodeUnit code) {
            return Stream.concat(Stream.of(code.getRawReturnType()), code.getRawParameterTypes().stream())
                    .map(JavaClass::getBaseComponentType)
                    .map(JavaClass::getName);
        }
        return member.getAllInvolvedRawTypes().stream().map(JavaClass::getName);
    }
}
