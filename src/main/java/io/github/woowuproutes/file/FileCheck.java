package io.github.woowuproutes.file;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.mapping.Mappings;
import java.util.List;

/** Tries the places where files come from, without touching any file: what is wrong, and the first orders as they would come. */
public final class FileCheck {

    private final Configuration configuration;
    private final Mappings mappings;
    private final AcceptPreview preview;

    public FileCheck(Configuration configuration, Mappings mappings, AcceptPreview preview) {
        this.configuration = configuration;
        this.mappings = mappings;
        this.preview = preview;
    }

    /**
     * What was found.
     *
     * @param faults    what keeps files from being read, in words with the remedy; empty if all is well
     * @param remarks   what is worth knowing, and keeps nothing from working
     * @param documents the first orders of the oldest file, not yet checked against the form
     * @param reachable false if a server did not answer, which may heal by itself
     */
    public record Report(List<String> faults, List<String> remarks, List<Document> documents, boolean reachable) {

        public Report {
            faults = List.copyOf(faults);
            remarks = List.copyOf(remarks);
            documents = List.copyOf(documents);
        }

        static Report wrong(String words) {
            return new Report(List.of(words), List.of(), List.of(), true);
        }

        static Report away(String words) {
            return new Report(List.of(words), List.of(), List.of(), false);
        }
    }

    /**
     * Looks into the folder, and reads the beginning of its oldest file.
     *
     * @param prefix what its keys begin with
     * @param first  how many orders to show
     */
    public Report folder(String prefix, int first) {
        return new FolderCheck(prefix, configuration, mappings, preview).look(first);
    }

    /**
     * Logs in to the server, and lists its folder.
     *
     * @param prefix what its keys begin with
     */
    public Report server(String prefix) {
        return new ServerCheck(prefix, configuration).look();
    }
}
