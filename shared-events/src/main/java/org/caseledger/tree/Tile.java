package org.caseledger.tree;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where 256 hashes of one height stand, as C2SP {@code tlog-tiles} names it: hashes of a level are roots of perfect subtrees of 256 to the power of the
 * level leaves.
 *
 * @param level of the hashes, from 0, the leaves'
 * @param index of the tile in its level
 * @param width how many hashes it has, 1 to 256; less than 256 at the right edge only
 */
public record Tile(int level, long index, int width) {
    public static final int WIDTH = 256;
    public static final int HEIGHT = 8;

    /** No tree of a log has leaves for a higher one. */
    private static final int HIGHEST_USED = Long.SIZE / HEIGHT - 1;

    private static final int LAST_LEVEL = 63;
    private static final int GROUP = 1000;
    private static final Pattern PATH =
            Pattern.compile("([0-9]|[1-9][0-9])/((?:x[0-9]{3}/)*[0-9]{3})(?:[.]p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < 0 || level > LAST_LEVEL || index < 0 || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("no tile is " + level + "/" + index + " of " + width);
        }
    }

    /** Whether a tree of this size has all of its hashes. */
    public boolean isIn(long size) {
        return level <= HIGHEST_USED
                && index < Long.MAX_VALUE / WIDTH - 1
                && index * WIDTH + width <= size >> level * HEIGHT;
    }

    public boolean isFull() {
        return width == WIDTH;
    }

    /** Below {@code tile/}: {@code 0/x001/234} or {@code 1/000.p/17}. */
    public String path() {
        return level + "/" + number(index) + (isFull() ? "" : ".p/" + width);
    }

    /** Empty for what is no path of a tile; there is one path for each. */
    public static Optional<Tile> of(String path) {
        Matcher matched = PATH.matcher(path);
        if (!matched.matches()) {
            return Optional.empty();
        }
        int level = Integer.parseInt(matched.group(1));
        int width = matched.group(3) == null ? WIDTH : Integer.parseInt(matched.group(3));
        return index(matched.group(2))
                .filter(index -> level <= LAST_LEVEL && width <= WIDTH)
                .map(index -> new Tile(level, index, width))
                .filter(tile -> tile.path().equals(path));
    }

    private static Optional<Long> index(String groups) {
        try {
            return Optional.of(Long.parseLong(groups.replaceAll("[x/]", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String number(long index) {
        String last = String.format(Locale.ROOT, "%03d", index % GROUP);
        StringBuilder before = new StringBuilder();
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            before.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
        }
        return before + last;
    }
}
