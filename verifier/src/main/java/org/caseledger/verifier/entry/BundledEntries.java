package org.caseledger.verifier.entry;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** Entries one after another, each behind its length in two bytes, as C2SP {@code tlog-tiles} bundles them. */
public final class BundledEntries {
    private BundledEntries() {}

    /** @throws Malformed where the bundle ends within an entry */
    public static List<byte[]> split(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < Short.BYTES ? Integer.MAX_VALUE : Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                throw new Malformed(Statement.BUNDLE_ENDS, entries.size());
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
