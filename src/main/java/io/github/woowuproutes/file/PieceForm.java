package io.github.woowuproutes.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows of a CSV file, and what could not be read of it, on disk. */
final class PieceForm implements ExternalSort.Form<Piece> {

    private static final int BROKEN = 0;

    @Override
    public void write(Piece piece, DataOutputStream out) throws IOException {
        if (piece instanceof Piece.Broken broken) {
            out.writeInt(BROKEN);
            out.writeLong(broken.line());
            writeText(broken.found(), out);
            writeText(broken.expected(), out);
            writeText(broken.text(), out);
            return;
        }
        var rows = ((Piece.Rows) piece).rows();
        out.writeInt(rows.size());
        for (var row : rows) {
            out.writeLong(row.line());
            out.writeInt(row.fields().size());
            for (var field : row.fields()) {
                writeText(field, out);
            }
        }
    }

    @Override
    public Piece read(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count == BROKEN) {
            return new Piece.Broken(in.readLong(), readText(in), readText(in), readText(in));
        }
        var rows = new ArrayList<CsvRow>(count);
        for (var i = 0; i < count; i++) {
            var line = in.readLong();
            var fields = new String[in.readInt()];
            for (var j = 0; j < fields.length; j++) {
                fields[j] = readText(in);
            }
            rows.add(new CsvRow(line, List.of(fields)));
        }
        return new Piece.Rows(List.copyOf(rows));
    }

    @Override
    public long weight(Piece piece) {
        return piece.weight();
    }

    /** A piece with the name of its order. */
    record OfMember(PieceForm form) implements ExternalSort.Form<GatheredRows.Member> {

        @Override
        public void write(GatheredRows.Member member, DataOutputStream out) throws IOException {
            form.write(member.piece(), out);
            writeText(member.order(), out);
        }

        @Override
        public GatheredRows.Member read(DataInputStream in) throws IOException {
            var piece = form.read(in);
            return new GatheredRows.Member(readText(in), piece);
        }

        @Override
        public long weight(GatheredRows.Member member) {
            return form.weight(member.piece()) + 2L * member.order().length();
        }
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
