package org.caseledger.query.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.tree.EntryBundle;
import org.caseledger.tree.Tile;

/** Events one after another: the entries of all, and what those say that are counted or checked against what is counted. */
final class CountedBundles {
    /** Without postings, and still needed: the serials that no gap may have, the centres, and what was published. */
    private static final Set<String> BESIDE =
            Set.of("RegistrationNumberIssued", "CentreCommissioned", "FiguresPublished");

    private final SummedZip zip;
    private EntryBundle entries = new EntryBundle();
    private ByteArrayOutputStream payloads = new ByteArrayOutputStream();
    private long bundle;
    private int width;

    CountedBundles(SummedZip zip) {
        this.zip = zip;
    }

    /** Whether the payload of an event of this type is given. */
    static boolean isGiven(String type) {
        return EventTypes.mayPost(type) || BESIDE.contains(type);
    }

    void add(LogEvent event) throws IOException {
        entries.add(Leaf.entry(event));
        if (isGiven(event.type())) {
            byte[] payload = event.payload();
            payloads.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(payload.length).array());
            payloads.writeBytes(payload);
        }
        width++;
        if (width == Tile.WIDTH) {
            write();
        }
    }

    /** Writes those that fill no bundle. */
    void end() throws IOException {
        if (width > 0) {
            write();
        }
    }

    private void write() throws IOException {
        String number = new Tile(0, bundle, width).path().substring("0/".length());
        zip.add(FiguresFile.ENTRIES + number, entries.bytes());
        zip.add(FiguresFile.PAYLOADS + number, payloads.toByteArray());
        entries = new EntryBundle();
        payloads = new ByteArrayOutputStream();
        bundle++;
        width = 0;
    }
}
