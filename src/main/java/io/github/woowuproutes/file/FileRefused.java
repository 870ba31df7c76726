package io.github.woowuproutes.file;

/** A file, or the rest of one, that can never be read as it is. What was read before it counts. */
final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Complaint complaint;

    FileRefused(Complaint complaint) {
        super(complaint.found() + "; expected " + complaint.expected());
        this.complaint = complaint;
    }

    FileRefused(String found, String expected) {
        this(Complaint.ofFile(found, expected));
    }

    Complaint complaint() {
        return complaint;
    }
}
