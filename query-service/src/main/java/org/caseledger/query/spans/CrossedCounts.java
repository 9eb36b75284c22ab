package org.caseledger.query.spans;

/** How many rows have which of two codes; where a row may have several of one, it is counted in each, and once in the total. */
public final class CrossedCounts {
    private final CrossedCode one;
    private final CrossedCode other;
    private final int[] ofOne;
    private final int[][] ofBoth;
    private int total;

    CrossedCounts(CrossedCode one, CrossedCode other) {
        this.one = one;
        this.other = other;
        this.ofOne = new int[one.codes().size() + 1];
        this.ofBoth = new int[one.codes().size() + 1][other.codes().size() + 1];
    }

    void add(long codes, int n) {
        total += n;
        long others = other.places(codes);
        for (long places = one.places(codes); places != 0; places &= places - 1) {
            int place = Long.numberOfTrailingZeros(places);
            ofOne[place] += n;
            for (long parts = others; parts != 0; parts &= parts - 1) {
                ofBoth[place][Long.numberOfTrailingZeros(parts)] += n;
            }
        }
    }

    public int total() {
        return total;
    }

    /** @param place of a code in the list of the first; the one after them for rows that have none */
    public int of(int place) {
        return ofOne[place];
    }

    /** @param part such a place in the list of the second */
    public int of(int place, int part) {
        return ofBoth[place][part];
    }
}
