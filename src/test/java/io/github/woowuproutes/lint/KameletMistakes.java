package io.github.woowuproutes.lint;

import java.util.List;
import java.util.stream.Stream;

/** Mistakes in kamelets and in their use. */
final class KameletMistakes {

    private static final String DELIVER = "deliver.camel.yaml";
    private static final String KAMELET = "kamelets/woowup-reward.kamelet.yaml";

    private KameletMistakes() {}

    static Stream<Mistake> all() {
        return Stream.of(kamelets(), kameletProperties()).flatMap(List::stream);
    }

    private static List<Mistake> kamelets() {
        return List.of(
                deliver(KameletCallRule.class, "kamelet:woowup-reward", "kamelet:none", 16, "there is no kamelet"),
                deliver(KameletCallRule.class, "patience: 15000", "patient: 1", 16, "kamelet 'woowup-reward' has no"),
                deliver(KameletCallRule.class, "patience: 15000", "patience: long", 16, "'patience' of kamelet"),
                deliver(KameletCallRule.class, "address: \"{{", "patience: \"{{", 16, "kamelet 'woowup-reward' needs")
                        .changed(DELIVER, "patience: 15000", ""),
                kamelet(KameletFormRule.class, "camel.apache.org/v1", "v1", 1, "needs 'apiVersion"),
                kamelet(KameletFormRule.class, "name: woowup-reward", "name: reward", 4, "metadata.name is"),
                kamelet(KameletFormRule.class, "title: WoowUp", "note: WoowUp", 6, "the definition needs a title"),
                kamelet(KameletFormRule.class, "  from:", "  beans:", 5, "needs a template with a route"));
    }

    private static List<Mistake> kameletProperties() {
        return List.of(
                kamelet(KameletPropertyRule.class, "patience:", "timeout:", 24, "the property 'timeout' has a name"),
                kamelet(
                        KameletPropertyRule.class,
                        "title: Key",
                        "example: k",
                        17,
                        "the property 'apiKey' needs a title"),
                kamelet(
                        KameletPropertyRule.class,
                        "type: integer",
                        "type: int",
                        24,
                        "the property 'patience' needs a type"),
                kamelet(
                        KameletPropertyRule.class,
                        "default: 15000",
                        "default: long",
                        24,
                        "the property 'patience' has a"),
                kamelet(
                        KameletPropertyRule.class,
                        "default: 15000",
                        "example: 1",
                        24,
                        "the property 'patience' is neither"),
                kamelet(
                        KameletPropertyRule.class,
                        "- apiKey",
                        "- patience",
                        24,
                        "the property 'patience' is required and"),
                kamelet(KameletPropertyRule.class, "- apiKey", "- other", 11, "requires 'other'"),
                kamelet(
                        KameletPropertyRule.class,
                        "format: password",
                        "format: text",
                        17,
                        "the property 'apiKey' is a secret"),
                kamelet(KameletUsageRule.class, "{{patience}}", "5000", 24, "the property 'patience' is declared and"),
                kamelet(KameletUsageRule.class, "{{patience}}", "{{delay}}", 43, "uses the property 'delay'"));
    }

    private static Mistake deliver(
            Class<? extends RouteRule> rule, String right, String wrong, int line, String words) {
        return Mistake.in(DELIVER, rule, right, wrong, DELIVER + ":" + line + "  " + words);
    }

    private static Mistake kamelet(
            Class<? extends RouteRule> rule, String right, String wrong, int line, String words) {
        return Mistake.in(KAMELET, rule, right, wrong, KAMELET + ":" + line + "  " + words);
    }
}
