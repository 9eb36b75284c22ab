package org.caseledger.verifier.evidence;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.verifier.encoding.Utf8Text;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** What {@code SHA256SUMS} lists: the hash of every other file, as {@code sha256sum} writes it. */
public record ListedSums(Map<String, String> byName) {
    private static final String FILE = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([^ \n][^\n]*)");

    /** Checks that the files are those listed, none fewer and none more. */
    public static void check(EvidenceZip zip, CheckReport report) {
        try {
            read(zip.read(FILE)).compare(zip, report);
        } catch (Malformed e) {
            report.broken(Statement.SUMS_MALFORMED, e.remark());
        }
    }

    private static ListedSums read(byte[] bytes) {
        String text = Utf8Text.decode(bytes);
        if (!text.endsWith("\n")) {
            throw new Malformed(Statement.SUMS_LINE, text);
        }
        Map<String, String> byName = new TreeMap<>();
        Arrays.stream(text.substring(0, text.length() - 1).split("\n", -1)).forEach(line -> {
            Matcher matched = LINE.matcher(line);
            if (!matched.matches() || byName.put(matched.group(2), matched.group(1)) != null) {
                throw new Malformed(Statement.SUMS_LINE, line);
            }
        });
        return new ListedSums(byName);
    }

    private void compare(EvidenceZip zip, CheckReport report) {
        int before = report.brokenSoFar();
        byName.forEach((name, sum) -> {
            if (!zip.has(name)) {
                report.broken(Statement.SUM_WITHOUT_FILE, name);
            } else if (!HashValue.over(zip.read(name)).toString().equals(sum)) {
                report.broken(Statement.SUM_DIFFERS, name);
            }
        });
        zip.names().stream()
                .filter(name -> !name.equals(FILE) && !byName.containsKey(name))
                .forEach(name -> report.broken(Statement.FILE_WITHOUT_SUM, name));
        if (report.brokenSoFar() == before) {
            report.holds(Statement.SUMS_HOLD, byName.size());
        }
    }
}
