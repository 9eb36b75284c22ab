package org.caseledger.query.disposals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.query.lists.Cursor;
import org.caseledger.query.lists.Page;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for; absent conditions narrow nothing.
 *
 * @param from first day on which it happened
 * @param to last such day
 * @param centre that held the case then; so is {@code district}
 * @param outcome of resolutions; with {@code reason}, what has either
 * @param reason of closings
 */
record DisposalRegister(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String centre,
        @Nullable String district,
        @Nullable ResolutionOutcome outcome,
        @Nullable ClosingReason reason) {

    /** Those of the centres that the caller sees, wherever the case is now. */
    List<DisposalOnList> of(Disposals disposals, AccessScope scope) {
        return found(disposals, scope).toList();
    }

    Stream<DisposalOnList> found(Disposals disposals, AccessScope scope) {
        return disposals.inOrder().stream().filter(line -> isAskedFor(line) && scope.sees(line.centre()));
    }

    /** The lines after this one, as far as they fit on a page. */
    static Page<DisposalOnList> page(List<DisposalOnList> all, @Nullable String cursor, int limit) {
        List<DisposalOnList> rest = cursor == null ? all : after(all, Cursor.read(cursor, 3));
        if (rest.size() <= limit) {
            return new Page<>(rest, null);
        }
        DisposalOnList last = rest.get(limit - 1);
        return new Page<>(
                rest.subList(0, limit), Cursor.of(last.on().toString(), last.number(), Long.toString(last.sequence())));
    }

    private boolean isAskedFor(DisposalOnList line) {
        return (from == null || !line.on().isBefore(from))
                && (to == null || !line.on().isAfter(to))
                && (centre == null || centre.equals(line.centre()))
                && (district == null || district.equals(line.district()))
                && ((outcome == null && reason == null)
                        || (outcome != null && outcome == line.outcome())
                        || (reason != null && reason == line.reason()));
    }

    private static List<DisposalOnList> after(List<DisposalOnList> all, List<String> last) {
        try {
            LocalDate day = LocalDate.parse(last.get(0));
            long sequence = Long.parseLong(last.get(2));
            return all.stream()
                    .filter(line -> isAfter(line, day, last.get(1), sequence))
                    .toList();
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.unreadable();
        }
    }

    private static boolean isAfter(DisposalOnList line, LocalDate day, String number, long sequence) {
        if (!line.on().equals(day)) {
            return line.on().isBefore(day);
        }
        int byNumber = line.number().compareTo(number);
        return byNumber > 0 || (byNumber == 0 && line.sequence() > sequence);
    }
}
