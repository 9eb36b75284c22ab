package org.caseledger.query.followups;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * Each recorded follow-up is a row that is listed and, so that whatever is asked for is counted by cells, a row of its outcome and mode that
 * is counted only.
 */
final class RecordedKinds {
    static final RowKind LISTED = RowKind.staying("follow-ups/recorded", 7);
    static final String OUTCOME = "outcome";
    static final String MODE = "mode";

    private static final int FIRST_MEASURE = 100;

    /** An outcome or a mode that is added moves the measures, which makes other definitions and new cells. */
    private static final List<List<RowKind>> COUNTED = Stream.of(FollowUpOutcome.values())
            .map(outcome -> Stream.of(FollowUpMode.values())
                    .map(mode -> countedOnly(outcome, mode))
                    .toList())
            .toList();

    private static final Set<RowKind> CONTACTS = Stream.of(FollowUpOutcome.values())
            .filter(FollowUpOutcome::isContact)
            .flatMap(outcome -> counted(outcome, null).stream())
            .collect(Collectors.toUnmodifiableSet());

    static final List<RowKind> ALL =
            Stream.concat(Stream.of(LISTED), counted(null, null).stream()).toList();

    private RecordedKinds() {}

    static Stream<RowKind> of(RecordedFollowUp line) {
        return Stream.of(LISTED, of(outcome(line), line.mode()));
    }

    /** A line that nobody reads yet has it. */
    private static FollowUpOutcome outcome(RecordedFollowUp line) {
        return Objects.requireNonNull(line.outcome());
    }

    static Map<String, List<String>> facets(RecordedFollowUp line) {
        return Map.of(
                OUTCOME, List.of(outcome(line).name()),
                MODE, List.of(line.mode().name()));
    }

    /** Together they count what has this outcome and this mode; whatever it has where one is absent. */
    static Collection<RowKind> counted(@Nullable FollowUpOutcome outcome, @Nullable FollowUpMode mode) {
        return each(outcome, FollowUpOutcome.values())
                .flatMap(one -> each(mode, FollowUpMode.values()).map(other -> of(one, other)))
                .toList();
    }

    /** Whether follow-ups of this kind, of one outcome and mode, are contact with her. */
    static boolean isContact(RowKind kind) {
        return CONTACTS.contains(kind);
    }

    private static RowKind of(FollowUpOutcome outcome, FollowUpMode mode) {
        return COUNTED.get(outcome.ordinal()).get(mode.ordinal());
    }

    private static RowKind countedOnly(FollowUpOutcome outcome, FollowUpMode mode) {
        return RowKind.countedOnly(
                "follow-ups/recorded/" + outcome.name() + "/" + mode.name(),
                FIRST_MEASURE + outcome.ordinal() * FollowUpMode.values().length + mode.ordinal());
    }

    private static <C> Stream<C> each(@Nullable C one, C[] all) {
        return one == null ? Stream.of(all) : Stream.of(one);
    }
}
