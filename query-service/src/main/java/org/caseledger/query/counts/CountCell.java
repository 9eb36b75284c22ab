package org.caseledger.query.counts;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.events.PossibleDays;

/**
 * An event at a position changes the rows of a measure at a centre by so many from a day on. Eight bytes in a page; those of rows that are told apart
 * by codes take sixteen, in pages of their measure alone.
 *
 * @param day an epoch day, from 1900 to 2258
 * @param n from -32 to 31
 * @param codes that all of these rows have, packed by whoever reads them; 0 where the measure says all
 */
public record CountCell(long position, int measure, String centre, int day, int n, long codes) {
    static final int BYTES = Long.BYTES;
    /** Events of one page. */
    static final int PAGE = 512;

    /** Bits of the number of a page among those of its measure. */
    private static final int PAGES = 48;

    /** No entry may be earlier. */
    private static final int FIRST_DAY = Math.toIntExact(PossibleDays.FIRST.toEpochDay());

    private static final int N = 6;
    private static final int DAY = 17;
    private static final int CENTRE = SpeltCentre.BITS;
    static final int MEASURE = 11;
    public static final int LAST_MEASURE = (1 << MEASURE) - 1;

    public CountCell {
        if (day < FIRST_DAY || day - FIRST_DAY >= 1 << DAY || n < -(1 << (N - 1)) || n >= 1 << (N - 1)) {
            throw new IllegalArgumentException("no cell takes %d on day %d".formatted(n, day));
        }
        if (measure < 1 || measure > LAST_MEASURE) {
            throw new IllegalArgumentException("no cell takes measure " + measure);
        }
    }

    /** Of a measure that says all about its rows. */
    public CountCell(long position, int measure, String centre, int day, int n) {
        this(position, measure, centre, day, n, 0);
    }

    /** The same in as many cells as it takes. */
    public static Stream<CountCell> of(long position, int measure, String centre, int day, long codes, int n) {
        int most = (1 << (N - 1)) - 1;
        return IntStream.rangeClosed(0, Math.abs(n) / most)
                .map(i -> Math.min(most, Math.abs(n) - i * most))
                .filter(part -> part > 0)
                .mapToObj(part -> new CountCell(position, measure, centre, day, n < 0 ? -part : part, codes));
    }

    boolean isCrossed() {
        return codes != 0;
    }

    long page() {
        return page(isCrossed() ? measure : 0, position);
    }

    /** @param measure of crossed cells, which have pages of their own; 0 for the pages of all others */
    static long page(int measure, long position) {
        return (long) measure << PAGES | position / PAGE;
    }

    /** Whether its cells take two numbers each. */
    static boolean isCrossed(long page) {
        return measureOf(page) != 0;
    }

    /** The one that all cells of a page have; 0 where they are not crossed. */
    static long measureOf(long page) {
        return page >>> PAGES;
    }

    static long lastPosition(long page) {
        return position(page, -1);
    }

    /** From the highest bits: place in the page, measure, centre, day, n. */
    long packed() {
        long packed = position % PAGE;
        packed = packed << MEASURE | measure;
        packed = packed << CENTRE | SpeltCentre.number(centre);
        packed = packed << DAY | day - FIRST_DAY;
        return packed << N | n & (1 << N) - 1;
    }

    static long position(long page, long packed) {
        return (page & (1L << PAGES) - 1) * PAGE + (packed >>> N + DAY + CENTRE + MEASURE);
    }

    static int measure(long packed) {
        return (int) (packed >>> N + DAY + CENTRE) & (1 << MEASURE) - 1;
    }

    static int centreNumber(long packed) {
        return (int) (packed >>> N + DAY) & (1 << CENTRE) - 1;
    }

    static int day(long packed) {
        return ((int) (packed >>> N) & (1 << DAY) - 1) + FIRST_DAY;
    }

    /** Where and when it changes something. */
    static long withoutN(long packed) {
        return packed >>> N;
    }

    static int n(long packed) {
        return (int) (packed << Long.SIZE - N >> Long.SIZE - N);
    }
}
