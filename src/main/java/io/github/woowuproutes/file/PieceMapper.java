package io.github.woowuproutes.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.mapping.Mappings;
import io.github.woowuproutes.order.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes documents of the pieces of one file, and says what is wrong with each, by its line. */
final class PieceMapper {

    private final FileSettings settings;
    private final Mappings mappings;
    private final AcceptPreview preview;

    PieceMapper(FileSettings settings, Mappings mappings, AcceptPreview preview) {
        this.settings = settings;
        this.mappings = mappings;
        this.preview = preview;
    }

    /** Documents in JSON or XML. */
    Mapped map(Piece.Text piece) {
        var documents = mappings.map(settings.format(), piece.raw());
        return mapped(documents, (fault, order) -> List.of(complaint(piece.line(), fault, order)));
    }

    /** What nobody can read is kept, and said. */
    Mapped map(Piece.Broken piece) {
        var document = Document.unreadable(new Fault("", piece.found(), piece.expected()), piece::raw);
        return mapped(List.of(document), (fault, order) -> List.of(complaint(piece.line(), fault, order)));
    }

    /** Rows for a mapping: {@code {"rows": [{"column": "value"}]}}. */
    Mapped map(Piece.Rows piece, CsvColumns columns) {
        var json = JsonNodeFactory.instance.objectNode();
        var rows = json.putArray("rows");
        for (var row : piece.rows()) {
            var object = rows.addObject();
            for (var i = 0; i < columns.width(); i++) {
                var name = columns.names().get(i);
                if (!name.isEmpty() && !object.has(name)) {
                    object.put(name, row.field(i));
                }
            }
        }
        var raw = json.toString().getBytes(StandardCharsets.UTF_8);
        return mapped(
                mappings.map(settings.format(), raw), (fault, order) -> List.of(complaint(piece.line(), fault, order)));
    }

    /** Rows of our own columns. */
    Mapped map(Piece.Rows piece, OwnRows own) {
        var read = own.read(piece);
        return mapped(List.of(read.document()), read::complaints);
    }

    private Mapped mapped(List<Document> documents, Words words) {
        var complaints = new ArrayList<Complaint>(0);
        for (var document : documents) {
            if (preview.of(document) instanceof AcceptPreview.Rejected rejected) {
                var order = document.order().path("number").asText("");
                rejected.faults().stream()
                        .filter(fault -> isNew(fault, document))
                        .forEach(fault -> complaints.addAll(words.of(fault, order)));
            }
        }
        return new Mapped(documents, complaints);
    }

    /** A value that could not be read is missing in the order as well, which is no second fault. */
    private static boolean isNew(Fault fault, Document document) {
        return document.faults().contains(fault)
                || document.faults().stream().noneMatch(known -> known.field().equals(fault.field()));
    }

    private static Complaint complaint(long line, Fault fault, String order) {
        return new Complaint(line, fault.field(), fault.problem(), fault.expected(), order);
    }

    /** Says where in the file a fault of an order is. */
    @FunctionalInterface
    interface Words {
        List<Complaint> of(Fault fault, String order);
    }
}
