package io.github.woowuproutes.check;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.config.ConfigurationException;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.file.FileCheck;
import io.github.woowuproutes.mapping.Mappings;
import io.github.woowuproutes.network.Way;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries the folders and servers from which files are read. */
final class OrderFolders {

    private final Settings settings;
    private final Path workingDirectory;
    private final Optional<AcceptPreview> preview;

    /** @param preview empty if a file of rules is wrong */
    OrderFolders(Settings settings, Path workingDirectory, Optional<AcceptPreview> preview) {
        this.settings = settings;
        this.workingDirectory = workingDirectory;
        this.preview = preview;
    }

    /** @param documents the first orders of each folder's oldest file */
    record Result(List<Finding> findings, Map<String, List<Document>> documents) {}

    /** @param first how many orders of each folder */
    Result look(int first, SideBySide sideBySide) {
        var findings = new ArrayList<Finding>();
        var documents = new LinkedHashMap<String, List<Document>>();
        for (var one : sideBySide.each(settings.files(), prefix -> look(prefix, first))) {
            findings.addAll(one.findings());
            documents.putAll(one.documents());
        }
        return new Result(findings, documents);
    }

    private Result look(String prefix, int first) {
        var findings = new ArrayList<Finding>();
        var documents = new LinkedHashMap<String, List<Document>>();
        if (settings.faults().stream().anyMatch(fault -> fault.key().startsWith(prefix + "."))) {
            findings.add(Finding.remark(prefix, "not tried, because its keys are wrong"));
            return new Result(findings, documents);
        }
        if (preview.isEmpty()) {
            findings.add(Finding.remark(prefix, "not tried, because a file of rules is wrong"));
            return new Result(findings, documents);
        }
        try {
            look(prefix, first, findings, documents);
        } catch (ConfigurationException mappings) {
            findings.add(Finding.remark(prefix, "not tried, because there are mappings that are wrong"));
        }
        return new Result(findings, documents);
    }

    private void look(String prefix, int first, List<Finding> findings, Map<String, List<Document>> documents) {
        var configuration = settings.configuration();
        var check = new FileCheck(configuration, Mappings.load(workingDirectory), preview.orElseThrow());
        if (configuration.flag(prefix + ".enabled")) {
            var report = check.folder(prefix, first);
            take(prefix, report, "the folder can be read and written", findings);
            if (!report.documents().isEmpty()) {
                documents.put(prefix, report.documents());
            }
        }
        if (configuration.flag(prefix + ".sftp.enabled")) {
            take(prefix + ".sftp", server(prefix, check), "the server is the right one, and lets us in", findings);
        }
    }

    /** Says at which hop the way to the server ends, if it does not answer. */
    private FileCheck.Report server(String prefix, FileCheck check) {
        var report = check.server(prefix);
        if (report.reachable()) {
            return report;
        }
        var configuration = settings.configuration();
        var hop = Hops.of(
                new Way(configuration.text(prefix + ".sftp.host"), configuration.number(prefix + ".sftp.port")));
        return new FileCheck.Report(
                report.faults().stream().map(words -> hop + " (" + words + ")").toList(),
                report.remarks(),
                report.documents(),
                false);
    }

    private static void take(String subject, FileCheck.Report report, String fine, List<Finding> findings) {
        if (report.faults().isEmpty()) {
            findings.add(Finding.fine(subject, fine));
        }
        report.faults().stream()
                .map(Words::of)
                .map(words -> report.reachable() ? Finding.wrong(subject, words) : Finding.unreachable(subject, words))
                .forEach(findings::add);
        report.remarks().forEach(words -> findings.add(Finding.remark(subject, Words.of(words))));
    }
}
