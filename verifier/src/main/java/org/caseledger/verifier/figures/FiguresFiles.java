package org.caseledger.verifier.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caseledger.verifier.entry.BundledEntries;
import org.caseledger.verifier.evidence.EvidenceZip;
import org.caseledger.verifier.export.TilePath;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** Bundles of entries and of payloads, each read where the walk comes to it; what is never read does not belong here. */
final class FiguresFiles {
    private static final String ENTRIES = "tile/";
    private static final String PAYLOADS = "payloads/";

    private final EvidenceZip zip;
    private final long size;
    private final CheckReport report;
    private final Set<String> read = new HashSet<>();

    /** Of the last bundles, which are looked at first and then come again: what is wrong with them is said once. */
    private final Map<String, Optional<List<byte[]>>> last = new HashMap<>();

    /** @param size how many events there are up to the publication */
    FiguresFiles(EvidenceZip zip, long size, CheckReport report) {
        this.zip = zip;
        this.size = size;
        this.report = report;
    }

    long bundles() {
        return (size + TilePath.WIDTH - 1) / TilePath.WIDTH;
    }

    /** The entries of one bundle; empty where they are not so many, which it says: then no later one has a known position. */
    Optional<List<byte[]>> entries(long number) {
        String file = TilePath.ofEntries(number).file(width(number));
        return once(
                number,
                file,
                () -> split(file, BundledEntries::split).filter(entries -> {
                    if (entries.size() != width(number)) {
                        report.broken(Statement.BUNDLE_COUNT, file, entries.size(), width(number));
                    }
                    return entries.size() == width(number);
                }));
    }

    /** The payloads of one bundle, however many they are; empty where they cannot be read, which it says. */
    Optional<List<byte[]>> payloads(long number) {
        String file = payloadFile(number);
        return once(number, file, () -> split(file, BundledPayloads::split));
    }

    String payloadFile(long number) {
        String entries = TilePath.ofEntries(number).file(width(number));
        return PAYLOADS + entries.substring("tile/entries/".length());
    }

    void sayWhatIsLeft() {
        zip.names().stream()
                .filter(name -> (name.startsWith(ENTRIES) || name.startsWith(PAYLOADS)) && !read.contains(name))
                .forEach(name -> report.broken(Statement.FIGURES_FILE_LEFT, name));
    }

    private int width(long number) {
        return (int) Math.min(TilePath.WIDTH, size - number * TilePath.WIDTH);
    }

    private Optional<List<byte[]>> once(long number, String file, Supplier<Optional<List<byte[]>>> reading) {
        if (number < bundles() - 1) {
            return reading.get();
        }
        Optional<List<byte[]>> known = last.get(file);
        if (known == null) {
            known = reading.get();
            last.put(file, known);
        }
        return known;
    }

    private Optional<List<byte[]>> split(String file, Function<byte[], List<byte[]>> splitting) {
        if (!zip.has(file)) {
            report.broken(Statement.EXPORT_FILE_ABSENT, file);
            return Optional.empty();
        }
        read.add(file);
        try {
            return Optional.of(splitting.apply(zip.read(file)));
        } catch (Malformed e) {
            report.broken(Statement.BUNDLE_MALFORMED, file, e.remark());
            return Optional.empty();
        }
    }
}
