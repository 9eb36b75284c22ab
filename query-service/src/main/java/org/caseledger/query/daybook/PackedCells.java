package org.caseledger.query.daybook;

import java.util.AbstractList;
import java.util.List;
import org.caseledger.events.Account;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;

/** The cells of a page in twenty bytes each, a third of what an object takes: all that were ever recorded are in memory. */
final class PackedCells extends AbstractList<PackedCell> {
    private static final int PLACES = 5;
    private static final int BITS = 16;
    private static final int CODE_BITS = 8;
    private static final int CODE = (1 << CODE_BITS) - 1;
    private static final int MOST_CENTRES = (1 << BITS) - 1;

    private static final Account[] ACCOUNTS = Account.values();
    private static final PostingReason[] REASONS = PostingReason.values();
    private static final ResolutionOutcome[] OUTCOMES = ResolutionOutcome.values();

    /** Of each cell both centres, cohort, day, codes, number. */
    private final int[] packed;

    private PackedCells(int... packed) {
        this.packed = packed;
    }

    static PackedCells of(List<PackedCell> cells) {
        int[] packed = new int[cells.size() * PLACES];
        int at = 0;
        for (PackedCell cell : cells) {
            packed[at++] = number(cell.centre()) << BITS | number(cell.origin());
            packed[at++] = cell.cohort();
            packed[at++] = cell.on();
            packed[at++] = codes(cell);
            packed[at++] = cell.n();
        }
        return new PackedCells(packed);
    }

    @Override
    public PackedCell get(int index) {
        int at = index * PLACES;
        int codes = packed[at + 3];
        int outcome = codes & CODE;
        return new PackedCell(
                (packed[at] >>> BITS) - 1,
                (packed[at] & MOST_CENTRES) - 1,
                packed[at + 1],
                packed[at + 2],
                ACCOUNTS[codes >>> 3 * CODE_BITS],
                ACCOUNTS[codes >>> 2 * CODE_BITS & CODE],
                REASONS[codes >>> CODE_BITS & CODE],
                outcome == 0 ? null : OUTCOMES[outcome - 1],
                packed[at + 4]);
    }

    @Override
    public int size() {
        return packed.length / PLACES;
    }

    /** From one on, because no centre is one less than the first. */
    private static int number(int centre) {
        if (centre >= MOST_CENTRES) {
            throw new IllegalStateException("a day book has no room for more than " + MOST_CENTRES + " centres");
        }
        return centre + 1;
    }

    private static int codes(PackedCell cell) {
        int outcome = cell.outcome() == null ? 0 : cell.outcome().ordinal() + 1;
        return cell.from().ordinal() << 3 * CODE_BITS
                | cell.to().ordinal() << 2 * CODE_BITS
                | cell.reason().ordinal() << CODE_BITS
                | outcome;
    }
}
