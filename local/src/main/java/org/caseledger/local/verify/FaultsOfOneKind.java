package org.caseledger.local.verify;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in one way, in the order in which it was found; beyond {@value #MOST} a list says nothing new. */
final class FaultsOfOneKind {
    private static final int MOST = 1_000;

    private final List<String> found = new ArrayList<>();

    void add(String what) {
        if (found.size() < MOST) {
            found.add(what);
        }
    }

    List<String> all() {
        return List.copyOf(found);
    }
}
