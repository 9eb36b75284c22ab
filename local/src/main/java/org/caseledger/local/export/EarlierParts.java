package org.caseledger.local.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caseledger.tree.EntryBundle;
import org.caseledger.tree.Tile;

/**
 * Parts of tiles that earlier exports into the same folder left: what is there is never replaced, so one of another history stays, and it is no
 * beginning of what was written since.
 */
final class EarlierParts {
    private static final String ENTRIES = "entries/";
    private static final String LEVEL_0 = "0/";

    private final TreeFolder folder;
    private final Map<String, List<Tile>> widths = new TreeMap<>();
    private final List<Path> strangers = new ArrayList<>();

    EarlierParts(TreeFolder folder) {
        this.folder = folder;
        folder.files().forEach(this::see);
    }

    private void see(String file) {
        boolean isOfEntries = file.startsWith(ENTRIES);
        Optional<Tile> tile = Tile.of(isOfEntries ? LEVEL_0 + file.substring(ENTRIES.length()) : file);
        if (tile.isEmpty()) {
            strangers.add(folder.tile(file));
            return;
        }
        Tile full = new Tile(tile.get().level(), tile.get().index(), Tile.WIDTH);
        widths.computeIfAbsent((isOfEntries ? ENTRIES : "") + full.path(), none -> new ArrayList<>())
                .add(tile.get());
    }

    /** Files that are of no tile. */
    List<String> strangers() {
        return strangers.stream()
                .map(file -> file + " does not belong to an export")
                .toList();
    }

    /** How many files are of tiles that a tree of this size does not have: an export began to write them that did not end. */
    long beyond(long size) {
        return widths.values().stream()
                .flatMap(List::stream)
                .filter(tile -> !tile.isIn(size))
                .count();
    }

    /** Parts that are no beginning of the widest one. */
    List<String> contradictions() {
        return widths.entrySet().stream()
                .flatMap(one -> contradictions(one.getKey().startsWith(ENTRIES), one.getValue()).stream())
                .toList();
    }

    private List<String> contradictions(boolean areOfEntries, List<Tile> parts) {
        parts.sort(Comparator.comparingInt(Tile::width));
        Path widest = file(areOfEntries, parts.get(parts.size() - 1));
        return parts.subList(0, parts.size() - 1).stream()
                .filter(part -> !Arrays.equals(
                        content(file(areOfEntries, part)), beginning(areOfEntries, content(widest), part.width())))
                .map(part -> "%s, of an earlier export, is no beginning of %s: the log was rewritten since"
                        .formatted(file(areOfEntries, part), widest))
                .toList();
    }

    private Path file(boolean isOfEntries, Tile tile) {
        return isOfEntries ? folder.entries(tile) : folder.hashes(tile);
    }

    private byte[] content(Path file) {
        return folder.content(file).orElseThrow();
    }

    /** Nothing where there are not so many: then no part is its beginning. */
    private static byte[] beginning(boolean isOfEntries, byte[] whole, int width) {
        if (!isOfEntries) {
            int length = width * TreeFolder.HASH;
            return whole.length < length ? new byte[0] : Arrays.copyOf(whole, length);
        }
        try {
            EntryBundle beginning = new EntryBundle();
            EntryBundle.entries(whole).stream().limit(width).forEach(beginning::add);
            return beginning.bytes();
        } catch (IllegalArgumentException e) {
            return new byte[0]; // told where it is read
        }
    }
}
