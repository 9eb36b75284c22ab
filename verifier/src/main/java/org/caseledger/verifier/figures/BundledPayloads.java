package org.caseledger.verifier.figures;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** Payloads one after another, each behind its length in four bytes. */
final class BundledPayloads {
    private BundledPayloads() {}

    /** @throws Malformed where the bundle ends within a payload */
    static List<byte[]> split(byte[] bundle) {
        List<byte[]> payloads = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < Integer.BYTES ? -1 : rest.getInt();
            if (length < 0 || length > rest.remaining()) {
                throw new Malformed(Statement.PAYLOAD_ENDS, payloads.size());
            }
            byte[] payload = new byte[length];
            rest.get(payload);
            payloads.add(payload);
        }
        return payloads;
    }
}
