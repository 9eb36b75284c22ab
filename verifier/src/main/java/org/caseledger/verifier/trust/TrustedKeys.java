package org.caseledger.verifier.trust;

import java.util.List;
import org.caseledger.verifier.note.VerifierKey;

/** Keys that whoever checks took from elsewhere than from what is checked. */
public record TrustedKeys(VerifierKey log, List<VerifierKey> witnesses) {
    public TrustedKeys {
        witnesses = List.copyOf(witnesses);
    }
}
