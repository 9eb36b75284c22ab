package org.caseledger.verifier.written;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A log and its tree, by the recursive definitions of RFC 6962. */
public final class LogWithTree {
    private static final int FEW = 30;

    private final List<WrittenEvent> events;
    private final List<byte[]> leaves;
    private final Map<Long, byte[]> roots = new HashMap<>();

    public LogWithTree(List<WrittenEvent> events) {
        this.events = List.copyOf(events);
        this.leaves = events.stream().map(event -> leaf(event.entry())).toList();
    }

    /** A log of so many events of thirty cases that take turns: {@code case-0}, {@code case-1} and so on. */
    public static LogWithTree ofCases(int size) {
        return ofCases(size, FEW);
    }

    /** A log of so many events of so many cases. */
    public static LogWithTree ofCases(int size, int cases) {
        return new LogWithTree(IntStream.range(0, size)
                .mapToObj(position -> event(position, cases))
                .toList());
    }

    /** The event at a position of a log of thirty cases. */
    public static WrittenEvent event(int position) {
        return event(position, FEW);
    }

    private static WrittenEvent event(int position, int cases) {
        int sequence = position / cases;
        return WrittenEvent.ofCase(
                position, "case-" + position % cases, sequence, sequence == 0 ? "CaseRegistered" : "CaseClassified");
    }

    /** The same log with one event in place of another. */
    public LogWithTree with(int position, WrittenEvent other) {
        List<WrittenEvent> changed = new ArrayList<>(events);
        changed.set(position, other);
        return new LogWithTree(changed);
    }

    public LogWithTree first(int size) {
        return new LogWithTree(events.subList(0, size));
    }

    public List<WrittenEvent> events() {
        return events;
    }

    public int size() {
        return events.size();
    }

    /** Three lines, still to be signed. */
    public String checkpoint(String origin) {
        return origin + "\n" + size() + "\n" + Base64.getEncoder().encodeToString(root(0, size())) + "\n";
    }

    /** {@code PATH(m, D[n])} of section 2.1.1, in Base64. */
    public List<String> inclusion(int position) {
        return base64(inclusion(position, 0, size()));
    }

    /** {@code PROOF(m, D[n])} of section 2.1.2, in Base64. */
    public List<String> consistency(int smaller) {
        return smaller == 0 || smaller == size() ? List.of() : base64(consistency(smaller, 0, size(), true));
    }

    /** {@code MTH} of section 2.1. */
    public byte[] root(int from, int to) {
        if (from == to) {
            return WrittenEvent.sha256(new byte[0]);
        }
        if (to - from == 1) {
            return leaves.get(from);
        }
        long range = (long) from << Integer.SIZE | to;
        byte[] known = roots.get(range);
        if (known == null) {
            int middle = middle(from, to);
            known = node(root(from, middle), root(middle, to));
            roots.put(range, known);
        }
        return known;
    }

    private List<byte[]> inclusion(int position, int from, int to) {
        if (to - from == 1) {
            return new ArrayList<>();
        }
        int middle = middle(from, to);
        boolean isLeft = position < middle;
        List<byte[]> path = isLeft ? inclusion(position, from, middle) : inclusion(position, middle, to);
        path.add(isLeft ? root(middle, to) : root(from, middle));
        return path;
    }

    private List<byte[]> consistency(int smaller, int from, int to, boolean isWhole) {
        List<byte[]> path = new ArrayList<>();
        if (smaller == to) {
            if (!isWhole) {
                path.add(root(from, to));
            }
            return path;
        }
        int middle = middle(from, to);
        if (smaller <= middle) {
            path.addAll(consistency(smaller, from, middle, isWhole));
            path.add(root(middle, to));
        } else {
            path.addAll(consistency(smaller, middle, to, false));
            path.add(root(from, middle));
        }
        return path;
    }

    private static int middle(int from, int to) {
        return from + Integer.highestOneBit(to - from - 1);
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    private static byte[] leaf(byte[] entry) {
        return WrittenEvent.sha256(
                ByteBuffer.allocate(1 + entry.length).put((byte) 0).put(entry).array());
    }

    private static byte[] node(byte[] left, byte[] right) {
        return WrittenEvent.sha256(
                ByteBuffer.allocate(65).put((byte) 1).put(left).put(right).array());
    }
}
