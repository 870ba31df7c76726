package io.github.woowuproutes.mapping;

import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.config.ConfigurationException;
import io.github.woowuproutes.config.ConfigurationFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every format that an installation understands: {@code order}, which is our own, and one for each file
 * {@code routes/mappings/NAME.jsonata}. Any number of threads may use it.
 */
public final class Mappings {

    /** The format of our own orders: one, or a list of them. */
    public static final String OWN = "order";

    private final Map<String, Mapping> byName;
    private final JsonReader orders = JsonReader.withNulls();
    private final JsonReader json = JsonReader.withoutNulls();
    private final XmlReader xml = new XmlReader();

    private Mappings(Map<String, Mapping> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * Compiles the mappings of an installation.
     *
     * @throws ConfigurationException with every file that is no mapping, and where in it
     */
    public static Mappings load(Path workingDirectory) {
        MappingFiles files = MappingFiles.read(workingDirectory);
        if (!files.faults().isEmpty()) {
            throw new ConfigurationException(files.faults());
        }
        return new Mappings(files.mappings());
    }

    /** What {@link #load} would find wrong; empty if it would succeed. */
    public static List<ConfigurationFault> faults(Path workingDirectory) {
        return MappingFiles.read(workingDirectory).faults();
    }

    static Mappings of(Map<String, Mapping> byName) {
        return new Mappings(byName);
    }

    /** The names of all formats, {@code order} among them. */
    public SortedSet<String> formats() {
        SortedSet<String> formats = new TreeSet<>(byName.keySet());
        formats.add(OWN);
        return formats;
    }

    /**
     * The orders that a document holds, to be accepted: none if it asks for nothing. What cannot be read or mapped is one
     * document with faults. An order of several keeps its own part of what was sent; a single one keeps all of it.
     *
     * @param format one of {@link #formats()}
     * @param raw    JSON or XML, as it came
     * @throws NoSuchElementException if there is no such format
     */
    public List<Document> map(String format, byte[] raw) {
        Mapping mapping = byName.get(format);
        if (mapping == null && !format.equals(OWN)) {
            throw new NoSuchElementException(
                    "there is no format " + format + "; there are " + String.join(", ", formats()));
        }
        try {
            if (raw.length > Limits.BYTES) {
                throw new Unreadable("", "is larger than " + Limits.BYTES + " bytes", "fewer orders in one document");
            }
            return mapping == null ? own(raw) : mapped(mapping, raw);
        } catch (Unreadable wrong) {
            return List.of(Document.unreadable(wrong.fault(), () -> raw));
        }
    }

    private List<Document> own(byte[] raw) throws Unreadable {
        if (Encoding.isXml(raw)) {
            throw new Unreadable("", "is XML", "JSON; for XML name a mapping that reads it");
        }
        List<JsonReader.Element> elements = orders.elements(Encoding.decode(raw));
        List<Document> documents = new ArrayList<>(elements.size());
        for (JsonReader.Element element : elements) {
            documents.add(Documents.own(element.value(), () -> element.text().getBytes(StandardCharsets.UTF_8)));
        }
        return documents;
    }

    private List<Document> mapped(Mapping mapping, byte[] raw) throws Unreadable {
        Object document = Encoding.isXml(raw) ? xml.read(Encoding.decodeXml(raw)) : json.read(Encoding.decode(raw));
        return Documents.mapped(mapping.evaluate(document), mapping.file(), raw);
    }
}
