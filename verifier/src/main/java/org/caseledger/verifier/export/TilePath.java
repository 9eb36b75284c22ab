package org.caseledger.verifier.export;

import java.util.Locale;

/**
 * Where a tile or a bundle lies, as C2SP {@code tlog-tiles} names it.
 *
 * @param shelf a level of hashes, or {@code entries}
 * @param number of the tile on its shelf
 */
public record TilePath(String shelf, long number) {
    /** Hashes or entries in a full one. */
    public static final int WIDTH = 256;

    private static final int STEP = 1000;

    public static TilePath ofEntries(long number) {
        return new TilePath("entries", number);
    }

    static TilePath ofHashes(int level, long number) {
        return new TilePath(Integer.toString(level), number);
    }

    /** The file of this one with so many hashes or entries. */
    public String file(int width) {
        return width == WIDTH ? full() : partial() + width;
    }

    /** With what files of less than a full one begin. */
    String partial() {
        return full() + ".p/";
    }

    private String full() {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", number % STEP));
        for (long rest = number / STEP; rest > 0; rest /= STEP) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % STEP));
        }
        return "tile/" + shelf + "/" + path;
    }
}
