package org.caseledger.query.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.query.listing.SendingTime;
import org.caseledger.query.listing.WrittenFile;
import org.caseledger.query.looks.CountedRows;
import org.caseledger.service.problem.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of published figures as it is carried: a zip, the same bytes for the same evidence. The log is read once, from its beginning to the
 * publication. {@code docs/format.md} says what stands where.
 */
final class FiguresFile implements WrittenFile, CountedRows {
    static final String CONSISTENCY = "publication.consistency";
    static final String REPORT = "report.txt";
    static final String ENTRIES = "tile/entries/";
    static final String PAYLOADS = "payloads/";

    /** Events that are read at once. */
    private static final int WINDOW = 2000;

    private final FiguresEvidence evidence;
    private final LogReader log;
    private final @Nullable Long since;

    /** @param since size of an older tree, with which the signed one is to begin */
    FiguresFile(FiguresEvidence evidence, LogReader log, @Nullable Long since) {
        this.evidence = evidence;
        this.log = log;
        this.since = since;
    }

    /** Entries of the ledger. */
    @Override
    public long rows() {
        return evidence.position() + 1;
    }

    @Override
    public boolean asFile() {
        return true;
    }

    @Override
    public void write(OutputStream out, SendingTime time) throws IOException {
        SummedZip zip = new SummedZip(out);
        zip.add("checkpoint", evidence.signed().checkpoint().note());
        zip.add(
                CONSISTENCY,
                ProofText.ofConsistency(
                        evidence.position() + 1, evidence.signed().tree()));
        if (since != null) {
            zip.add(
                    "since.consistency",
                    ProofText.ofConsistency(since, evidence.signed().tree()));
        }
        zip.add(REPORT, evidence.report());
        addEvents(zip, time);
        zip.add("README.en.txt", FiguresReadme.of(evidence, Locale.ENGLISH));
        zip.add("README.hi.txt", FiguresReadme.of(evidence, Languages.HINDI));
        zip.add(
                CertificateDraft.NAME,
                CertificateDraft.of(
                        "evidence of the published figures " + evidence.id(), evidence.signed(), zip.sums()));
        zip.finish();
    }

    private void addEvents(SummedZip zip, SendingTime time) throws IOException {
        CountedBundles bundles = new CountedBundles(zip);
        long next = 0;
        while (next <= evidence.position()) {
            time.requireSome();
            List<Block> blocks = log.from(next, WINDOW);
            for (Block block : blocks) {
                for (RecordedEvent recorded : block.recorded()) {
                    if (recorded.position() >= next && recorded.position() <= evidence.position()) {
                        bundles.add(recorded.event());
                    }
                }
            }
            next = blocks.get(blocks.size() - 1).next();
        }
        bundles.end();
    }
}
