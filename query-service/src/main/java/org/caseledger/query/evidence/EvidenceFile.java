package org.caseledger.query.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.query.codes.CodeListFiles;
import org.caseledger.query.listing.SendingTime;
import org.caseledger.query.listing.WrittenFile;
import org.caseledger.service.problem.Languages;
import org.jspecify.annotations.Nullable;

/** Evidence as it is carried: a zip, the same bytes for the same evidence. {@code docs/format.md} says what stands where. */
final class EvidenceFile implements WrittenFile {
    private final CaseEvidence evidence;
    private final @Nullable Long since;

    /** @param since size of an older tree, with which the signed one is to begin */
    EvidenceFile(CaseEvidence evidence, @Nullable Long since) {
        this.evidence = evidence;
        this.since = since;
    }

    @Override
    public void write(OutputStream out, SendingTime time) throws IOException {
        SummedZip zip = new SummedZip(out);
        zip.add("checkpoint", evidence.signed().checkpoint().note());
        for (RecordedEvent event : evidence.events()) {
            time.requireSome();
            add(event, zip);
        }
        if (since != null) {
            zip.add(
                    "since.consistency",
                    ProofText.ofConsistency(since, evidence.signed().tree()));
        }
        for (Map.Entry<String, byte[]> list : CodeListFiles.all().entrySet()) {
            zip.add("codes/" + list.getKey() + ".json", list.getValue());
        }
        zip.add("README.en.txt", EvidenceReadme.of(evidence, Locale.ENGLISH));
        zip.add("README.hi.txt", EvidenceReadme.of(evidence, Languages.HINDI));
        zip.add(
                CertificateDraft.NAME,
                CertificateDraft.of("evidence of the case " + evidence.id(), evidence.signed(), zip.sums()));
        zip.finish();
    }

    private void add(RecordedEvent recorded, SummedZip zip) throws IOException {
        LogEvent event = recorded.event();
        String folder = String.format(Locale.ROOT, "events/%06d/", event.sequence());
        zip.add(folder + "entry", Leaf.entry(event));
        zip.add(folder + "payload", event.payload());
        zip.add(folder + "metadata", event.metaData());
        zip.add(
                folder + "proof.tlog-proof",
                ProofText.ofInclusion(
                        recorded.position(),
                        evidence.signed().tree(),
                        evidence.signed().checkpoint().note()));
    }
}
