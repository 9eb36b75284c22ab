package org.caseledger.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What whoever checks brings along beside the key of the log. */
enum Brought {
    NOTHING,
    EARLIER,
    WITNESS,
    BOTH;

    boolean hasEarlier() {
        return this == EARLIER || this == BOTH;
    }

    boolean hasWitness() {
        return this == WITNESS || this == BOTH;
    }

    List<String> options(Path earlier, String witness) {
        List<String> options = new ArrayList<>();
        if (hasEarlier()) {
            options.addAll(List.of("--since", earlier.toString()));
        }
        if (hasWitness()) {
            options.addAll(List.of("--witness", witness));
        }
        return options;
    }
}
