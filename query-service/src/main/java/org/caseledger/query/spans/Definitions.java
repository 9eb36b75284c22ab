package org.caseledger.query.spans;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.query.counts.CountCell;
import org.caseledger.query.projection.ViewGeneration;
import org.caseledger.query.projection.ViewGenerations;

/**
 * Which definitions spans and cells are of. Each set of definitions has collections of its own: nothing is taken away under a process that
 * still answers from the former, and what one leaves half done is never taken for that of another.
 *
 * @param digest of their kinds, measures and versions
 * @param generation counted up where they are made anew
 */
record Definitions(String digest, long generation) {
    private static final int BYTES = 4;
    /** Counted up when spans or cells are stored otherwise: an older version could not read them. */
    private static final String FORM = "form 3: ";

    /** @throws IllegalStateException if two kinds have one name, or count by one number */
    static Definitions of(Collection<? extends RegisterDefinition<?>> registers) {
        requireNoneTwice(registers.stream()
                .flatMap(register -> register.kinds().stream())
                .toList());
        String all = registers.stream()
                .flatMap(register -> register.kinds().stream()
                        .map(kind -> String.format(
                                Locale.ROOT,
                                "%s %d%s%s%s v%d",
                                kind.name(),
                                kind.measure(),
                                kind.stays() ? " stays" : "",
                                kind.isListed() ? "" : " counted",
                                kind.isCrossed() ? " by " + CrossedCode.layout() : "",
                                register.version())))
                .sorted()
                .collect(Collectors.joining(", ", FORM, ""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return new Definitions(HexFormat.of().formatHex(digest, 0, BYTES), ViewGeneration.FIRST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void requireNoneTwice(List<RowKind> kinds) {
        Set<Object> taken = new HashSet<>();
        for (RowKind kind : kinds) {
            Stream.concat(Stream.of(kind.name()), kind.measures().boxed()).forEach(own -> {
                if (!taken.add(own)) {
                    throw new IllegalStateException(
                            "another kind of rows has %s, too: give %s one of its own; free measures are %s"
                                    .formatted(own, kind, free(kinds)));
                }
            });
        }
    }

    private static String free(List<RowKind> kinds) {
        BitSet taken = new BitSet();
        kinds.stream().flatMapToInt(RowKind::measures).forEach(taken::set);
        taken.set(CountCell.LAST_MEASURE + 1);
        List<String> free = new ArrayList<>();
        for (int first = taken.nextClearBit(1); first <= CountCell.LAST_MEASURE; ) {
            int next = taken.nextSetBit(first);
            free.add(first + "-" + (next - 1));
            first = taken.nextClearBit(next);
        }
        return String.join(", ", free);
    }

    Definitions ofGeneration(long another) {
        return new Definitions(digest, another);
    }

    /** The one that answers. */
    Definitions answering(ViewGenerations generations) {
        return ofGeneration(generations.of(first()));
    }

    /** By which their generations are told. */
    String first() {
        return ofGeneration(ViewGeneration.FIRST).name(SpanCollection.NAME);
    }

    /** Name of the collection or document of these definitions. */
    String name(String what) {
        return ViewGeneration.name(what + "_" + digest, generation);
    }
}
