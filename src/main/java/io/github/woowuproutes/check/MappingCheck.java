package io.github.woowuproutes.check;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.mapping.Mappings;
import io.github.woowuproutes.rules.MerchantRules;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Tries a mapping with a document, and says what accept would make of it. Nothing is sent or kept. */
public final class MappingCheck {

    private final Mappings mappings;
    private final AcceptPreview accept;

    /**
     * Compiles the mappings of an installation; of its configuration only {@code orders.*} and {@code woowup.customer.id}
     * count here.
     *
     * @throws io.github.woowuproutes.config.ConfigurationException with every file that is no mapping or holds no rules, and where in it
     */
    public MappingCheck(Settings settings, Path workingDirectory, Clock clock) {
        this.mappings = Mappings.load(workingDirectory);
        this.accept = new AcceptPreview(
                settings.configuration(), MerchantRules.load(settings.configuration(), workingDirectory), clock);
    }

    /**
     * One order that the document yields, or the reason why it yields none.
     *
     * @param order   in our form, as JSON for people; of a document that cannot be read or mapped, an empty object
     * @param outcome what would become of it
     */
    public record Tried(String order, AcceptPreview.Outcome outcome) {}

    /** The names that there are. */
    public Set<String> formats() {
        return mappings.formats();
    }

    /** Everything that the document yields; empty if it asks for nothing. */
    public List<Tried> of(String format, byte[] document) {
        return mappings.map(format, document).stream().map(this::tried).toList();
    }

    private Tried tried(Document document) {
        return new Tried(document.order().toPrettyString(), accept.of(document));
    }
}
