package org.caseledger.verifier.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caseledger.verifier.entry.BundledEntries;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** Reads the entries of an export, bundle by bundle. */
final class EntryBundleFiles {
    private final ExportFolder folder;
    private final OlderParts older;
    private final CheckReport report;

    EntryBundleFiles(ExportFolder folder, OlderParts older, CheckReport report) {
        this.folder = folder;
        this.older = older;
        this.report = report;
    }

    /** The entries of one bundle; empty where they are not so many, which it says: then no later one has a known position. */
    Optional<List<byte[]>> read(long number, int width) {
        TilePath bundle = TilePath.ofEntries(number);
        String file = bundle.file(width);
        Optional<byte[]> bytes = folder.take(file);
        if (bytes.isEmpty()) {
            report.broken(Statement.EXPORT_FILE_ABSENT, file);
            return Optional.empty();
        }
        try {
            List<byte[]> entries = BundledEntries.split(bytes.get());
            if (entries.size() != width) {
                report.broken(Statement.BUNDLE_COUNT, file, entries.size(), width);
                return Optional.empty();
            }
            older.check(bundle, width, count -> Arrays.copyOf(bytes.get(), length(entries.subList(0, count))));
            return Optional.of(entries);
        } catch (Malformed e) {
            report.broken(Statement.BUNDLE_MALFORMED, file, e.remark());
            return Optional.empty();
        }
    }

    private static int length(List<byte[]> entries) {
        return entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum();
    }
}
