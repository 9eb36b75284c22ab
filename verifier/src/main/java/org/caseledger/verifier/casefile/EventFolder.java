package org.caseledger.verifier.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.verifier.evidence.EvidenceZip;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/**
 * The files of one event.
 *
 * @param sequence that the folder is named after
 */
record EventFolder(EvidenceZip zip, int sequence) {
    private static final String ALL = "events/";
    private static final Pattern FILE =
            Pattern.compile("events/([0-9]{6})/(?:entry|payload|metadata|proof\\.tlog-proof)");

    /**
     * All of them in their order; says what else lies among them.
     *
     * @throws InputRefused where there is none
     */
    static List<EventFolder> in(EvidenceZip zip, CheckReport report) {
        Set<Integer> sequences = new TreeSet<>();
        for (String name : zip.names()) {
            Matcher file = FILE.matcher(name);
            if (file.matches()) {
                sequences.add(Integer.valueOf(file.group(1)));
            } else if (name.startsWith(ALL)) {
                report.broken(Statement.EVENT_FILE_UNKNOWN, name);
            }
        }
        return sequences.stream()
                .map(sequence -> new EventFolder(zip, sequence))
                .toList();
    }

    byte[] entry() {
        return read("entry");
    }

    byte[] payload() {
        return read("payload");
    }

    byte[] metadata() {
        return read("metadata");
    }

    byte[] proof() {
        return read("proof.tlog-proof");
    }

    private byte[] read(String file) {
        return Optional.of(ALL + String.format(Locale.ROOT, "%06d/", sequence) + file)
                .filter(zip::has)
                .map(zip::read)
                .orElseThrow(() -> new Malformed(Statement.EVENT_FILE_MISSING, file));
    }
}
