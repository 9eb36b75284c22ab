package org.caseledger.acceptance.walk;

import java.util.ArrayList;
import java.util.List;

/** The cases one walker speaks of; no other one does, so that the same seed says the same. */
final class Lives {
    private final List<Belief> all = new ArrayList<>();

    void add(Belief begun) {
        all.add(begun);
    }

    List<Belief> all() {
        return all;
    }
}
