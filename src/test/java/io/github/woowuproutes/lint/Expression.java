package io.github.woowuproutes.lint;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.EipModel;

/**
 * An expression of a step.
 *
 * @param language its language: {@code simple}, {@code constant}
 * @param place where it stands
 * @param explicit whether it stands under a name, {@code expression} most of all, as the visual editor writes it
 */
record Expression(String language, Part place, boolean explicit) {

    private static final CamelCatalog CATALOG = new DefaultCamelCatalog(true);
    private static final Set<String> LANGUAGES = languages();

    /** The lists whose members are steps of a kind that is not written down. */
    private static final Map<String, String> MEMBERS_OF =
            Map.of("when", "when", "headers", "setHeader", "variables", "setVariable");

    String text() {
        return place.text("expression").orElse(place.text());
    }

    /** All expressions of a file. */
    static Stream<Expression> in(RouteFile file) {
        return file.content().allBut("parameters").flatMap(Expression::of);
    }

    /** The expressions that belong to this step itself. */
    static Stream<Expression> of(Part step) {
        var model = CATALOG.eipModel(kindOf(step));
        if (model == null || !step.value().isObject()) {
            return Stream.empty();
        }
        var named = expressionsOf(model);
        var explicit = step.members().filter(member -> named.contains(member.key()));
        var options = model.getOptions().stream()
                .map(EipModel.EipOptionModel::getName)
                .collect(Collectors.toSet());
        var inline = step.members()
                .filter(member -> !named.isEmpty() && !options.contains(member.key()))
                .filter(member -> LANGUAGES.contains(member.key()))
                .map(member -> new Expression(member.key(), member, false));
        return Stream.concat(explicit.flatMap(Expression::languagesIn), inline);
    }

    private static Stream<Expression> languagesIn(Part part) {
        return part.members()
                .filter(member -> LANGUAGES.contains(member.key()))
                .map(member -> new Expression(member.key(), member, true));
    }

    private static String kindOf(Part step) {
        var parent = step.pointer().replaceFirst("/\\d+$", "");
        var list = parent.substring(parent.lastIndexOf('/') + 1);
        return parent.equals(step.pointer()) ? step.key() : MEMBERS_OF.getOrDefault(list, "");
    }

    private static Set<String> expressionsOf(EipModel model) {
        return model.getOptions().stream()
                .filter(option -> "expression".equals(option.getKind()))
                .map(EipModel.EipOptionModel::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> languages() {
        return CATALOG.eipModel("setBody").getOptions().stream()
                .filter(option -> "expression".equals(option.getKind()))
                .flatMap(option -> option.getOneOfs().stream())
                .collect(Collectors.toSet());
    }
}
