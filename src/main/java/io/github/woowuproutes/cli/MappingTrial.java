package io.github.woowuproutes.cli;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.check.MappingCheck;
import io.github.woowuproutes.order.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code woowup check --mapping NAME FILE} does: the playground for mappings. */
final class MappingTrial {

    private final MappingCheck check;
    private final PrintWriter out;

    MappingTrial(MappingCheck check, PrintWriter out) {
        this.check = check;
        this.out = out;
    }

    /** @return an {@link ExitCode}: 1 if anything that the document yields would be rejected */
    int run(String format, Path file) {
        if (!check.formats().contains(format)) {
            throw new UsageException(
                    "there is no mapping " + format + ": there are " + String.join(", ", check.formats())
                            + ". A new one is a file routes/mappings/NAME.jsonata of this folder.");
        }
        var tried = check.of(format, read(file));
        out.printf("%s as %s:%s%n", file, format, count(tried.size()));
        var rejected = 0;
        for (var each : tried) {
            out.println();
            if (each.outcome() instanceof AcceptPreview.Rejected no) {
                rejected++;
                print(each.order(), no);
            } else {
                out.println(each.order());
                out.println(sentence(each.outcome()));
            }
        }
        out.flush();
        return rejected == 0 ? ExitCode.FINE : ExitCode.FAILED;
    }

    private void print(String order, AcceptPreview.Rejected rejected) {
        if (!order.equals("{ }")) {
            out.println(order);
        }
        out.println("!!  would be rejected:");
        rejected.faults().forEach(fault -> out.println("    " + sentence(fault)));
    }

    private static String sentence(Fault fault) {
        var place = fault.field().isEmpty() ? "the document" : fault.field();
        return fault.expected().equals(fault.problem())
                ? "%s: %s".formatted(place, fault.problem())
                : "%s: %s; expected %s".formatted(place, fault.problem(), fault.expected());
    }

    private static String sentence(AcceptPreview.Outcome outcome) {
        if (outcome instanceof AcceptPreview.Accepted accepted) {
            var entry = accepted.entry();
            if (entry.standing().reason().isPresent()) {
                return "ok  would be accepted, and skipped: "
                        + entry.standing().reason().get();
            }
            return switch (entry.kind()) {
                case REWARD -> "ok  would be accepted: earns points for customer %s".formatted(entry.customer());
                case CANCEL -> "ok  would be accepted: takes back the points of order %s".formatted(entry.number());
                case CREDIT -> "ok  would be accepted: a credit, number %s".formatted(entry.number());
            };
        }
        var state = outcome instanceof AcceptPreview.Ignored ignored ? ignored.state() : "";
        return "ok  would be passed over: the state \"%s\" stands neither in orders.states nor in orders.cancelled-states"
                .formatted(state);
    }

    private static String count(int orders) {
        return switch (orders) {
            case 0 -> " nothing; it asks for no points";
            case 1 -> "";
            default -> " " + orders + " orders";
        };
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UsageException("cannot read the file " + file + ": is the name right?");
        }
    }
}
