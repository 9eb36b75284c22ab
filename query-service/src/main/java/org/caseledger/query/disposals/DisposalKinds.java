package org.caseledger.query.disposals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * Each disposal is a row among all of them and one of a kind of its own, which says as what it counts and with which outcome or for which
 * reason: so whatever is asked for is the rows of some kinds, and its counts are cells.
 */
final class DisposalKinds {
    private static final RowKind EVERY = RowKind.staying("disposals", 140);
    private static final Map<Disposed, RowKind> EACH = each();
    private static final Map<RowKind, Disposed> DISPOSED = disposed();

    private DisposalKinds() {}

    static List<RowKind> all() {
        List<RowKind> all = new ArrayList<>(EACH.values());
        all.add(EVERY);
        return all;
    }

    /** Both rows of a line. */
    static List<RowKind> of(DisposalOnList line) {
        return List.of(
                EVERY, Objects.requireNonNull(EACH.get(new Disposed(line.kind(), line.outcome(), line.reason()))));
    }

    /** In which each line asked for is once. */
    static List<RowKind> listed(@Nullable ResolutionOutcome outcome, @Nullable ClosingReason reason) {
        return outcome == null && reason == null ? List.of(EVERY) : counted(outcome, reason);
    }

    /** Of what is asked for; with an outcome and a reason, of what has either. */
    static List<RowKind> counted(@Nullable ResolutionOutcome outcome, @Nullable ClosingReason reason) {
        return EACH.entrySet().stream()
                .filter(kind ->
                        (outcome == null && reason == null) || kind.getKey().hasEither(outcome, reason))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** As what rows of a kind of their own count. */
    static PostingReason countedAs(RowKind kind) {
        return Objects.requireNonNull(DISPOSED.get(kind)).as;
    }

    /** Their measures begin after that of all rows. A code that is added moves them, which makes other definitions and new cells. */
    private static Map<Disposed, RowKind> each() {
        Map<Disposed, RowKind> kinds = new LinkedHashMap<>();
        for (PostingReason as :
                List.of(PostingReason.RESOLVED, PostingReason.RESOLVED_AGAIN, PostingReason.RESOLVED_STRUCK_OFF)) {
            for (ResolutionOutcome outcome : ResolutionOutcome.values()) {
                add(new Disposed(as, outcome, null), outcome, kinds);
            }
        }
        for (ClosingReason reason : ClosingReason.values()) {
            add(new Disposed(PostingReason.CLOSED, null, reason), reason, kinds);
        }
        return kinds;
    }

    private static void add(Disposed disposed, Enum<?> how, Map<Disposed, RowKind> kinds) {
        String name = "disposals/" + disposed.as.name() + "/" + how.name();
        kinds.put(disposed, RowKind.staying(name, EVERY.measure() + 2 * (kinds.size() + 1)));
    }

    private static Map<RowKind, Disposed> disposed() {
        Map<RowKind, Disposed> disposed = new LinkedHashMap<>();
        EACH.forEach((how, kind) -> disposed.put(kind, how));
        return disposed;
    }

    /** @param as what it counts as */
    private record Disposed(
            PostingReason as,
            @Nullable ResolutionOutcome outcome,
            @Nullable ClosingReason reason) {
        boolean hasEither(@Nullable ResolutionOutcome asked, @Nullable ClosingReason orReason) {
            return (asked != null && asked == outcome) || (orReason != null && orReason == reason);
        }
    }
}
