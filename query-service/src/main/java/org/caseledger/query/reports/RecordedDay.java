package org.caseledger.query.reports;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.caseledger.query.counts.SpeltCentre;
import org.caseledger.query.projection.DraftSums;
import org.jspecify.annotations.Nullable;

/**
 * What centres recorded on one day, how often and how late, in order of first appearance; the content of one document of the view. A date that
 * is put right later changes nothing here: what was said on that day was recorded so late.
 *
 * <p>All days are in memory, with a cell for each centre, group and delay: whole days have each in eight bytes.
 */
final class RecordedDay {
    static final RecordedDay EMPTY = new RecordedDay(new long[0], null);

    private static final EventGroup[] GROUPS = EventGroup.values();
    private static final int GROUP_BITS = 6;
    private static final int DAYS_BITS = 17;
    private static final int N_BITS = 20;
    private static final int FEWEST_DAYS = -(1 << DAYS_BITS - 1);

    private final long[] packed;
    private final @Nullable DraftSums<DelayCell> draft;

    private RecordedDay(long[] packed, @Nullable DraftSums<DelayCell> draft) {
        this.packed = packed;
        this.draft = draft;
    }

    /** @param cells in their order */
    static RecordedDay of(Map<DelayCell, Integer> cells) {
        long[] packed = new long[cells.size()];
        int i = 0;
        for (Map.Entry<DelayCell, Integer> cell : cells.entrySet()) {
            packed[i++] = packed(cell.getKey(), cell.getValue());
        }
        return new RecordedDay(packed, null);
    }

    /** @param bytes as {@link #bytes} gave them */
    static RecordedDay of(byte[] bytes) {
        long[] packed = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(packed);
        return new RecordedDay(packed, null);
    }

    /** Its cells, each in eight bytes, big-endian. */
    byte[] bytes() {
        long[] cells = whole().packed;
        ByteBuffer bytes = ByteBuffer.allocate(cells.length * Long.BYTES);
        bytes.asLongBuffer().put(cells);
        return bytes.array();
    }

    RecordedDay with(DelayCell cell) {
        DraftSums<DelayCell> sums = draft == null ? DraftSums.of(unpacked()) : draft;
        return new RecordedDay(packed, sums.plus(cell, 1));
    }

    RecordedDay whole() {
        return draft == null ? this : of(draft.asMap());
    }

    void forEach(ObjIntConsumer<DelayCell> use) {
        if (draft != null) {
            draft.asMap().forEach(use::accept);
        } else {
            for (long cell : packed) {
                use.accept(cell(cell), (int) cell & (1 << N_BITS) - 1);
            }
        }
    }

    private Map<DelayCell, Integer> unpacked() {
        Map<DelayCell, Integer> cells = new LinkedHashMap<>();
        forEach(cells::put);
        return cells;
    }

    /** From the highest bits: centre, group, days, n. Stored: whatever is changed here changes {@link ReportingDelayModel#revision}. */
    private static long packed(DelayCell cell, int n) {
        int days = cell.days() - FEWEST_DAYS;
        if (days < 0 || days >= 1 << DAYS_BITS || n < 0 || n >= 1 << N_BITS) {
            throw new IllegalArgumentException("no cell takes %s %d times".formatted(cell, n));
        }
        long packed = SpeltCentre.number(cell.centre());
        packed = packed << GROUP_BITS | cell.group().ordinal();
        packed = packed << DAYS_BITS | days;
        return packed << N_BITS | n;
    }

    private static DelayCell cell(long packed) {
        return new DelayCell(
                SpeltCentre.centre((int) (packed >>> N_BITS + DAYS_BITS + GROUP_BITS)),
                GROUPS[(int) (packed >>> N_BITS + DAYS_BITS) & (1 << GROUP_BITS) - 1],
                ((int) (packed >>> N_BITS) & (1 << DAYS_BITS) - 1) + FEWEST_DAYS);
    }
}
