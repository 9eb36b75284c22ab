package org.caseledger.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who goes first moves on by one each round, so that no one always follows the same neighbour's leftovers. */
final class Rotation {
    private Rotation() {}

    static <T> List<T> order(List<T> all, int round) {
        List<T> rotated = new ArrayList<>(all);
        Collections.rotate(rotated, -round);
        return rotated;
    }
}
