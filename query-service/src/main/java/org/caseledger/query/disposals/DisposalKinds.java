package org.caseledger.query.disposals;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.LegalStep;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.query.spans.CaseFacetFilter;
import org.caseledger.query.spans.CaseFacetKinds;
import org.caseledger.query.spans.CrossedCode;
import org.caseledger.query.spans.Facet;
import org.caseledger.query.spans.KindsByCode;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * Each disposal is a row among all of them and one of a kind of its own, which says as what it counts and with which outcome or for which
 * reason: so whatever is asked for is the rows of some kinds, and its counts are cells.
 */
public final class DisposalKinds {
    /** Facet of first resolutions: steps that were taken. */
    static final String LEGAL_STEP_TAKEN = "legalStep";

    private static final RowKind EVERY = RowKind.staying("disposals", 140);
    private static final Map<Disposed, RowKind> EACH = each();
    private static final Map<RowKind, Disposed> DISPOSED = disposed();

    /** First resolutions by each legal step that was taken; of several steps in each. */
    static final Map<LegalStep, RowKind> BY_LEGAL_STEP =
            KindsByCode.of(Arrays.stream(LegalStep.values()), "disposals/legal-step", 226, RowKind::countedOnly);
    /** First resolutions without one. */
    static final RowKind WITHOUT_LEGAL_STEP = RowKind.countedOnly("disposals/no-legal-step", 237);

    /** First resolutions by what is known of their cases. */
    static final CaseFacetKinds BY_FACET = CaseFacetKinds.of("disposals", RowKind::countedOnly, 70, 92, 482, 490);

    /** Closings by what is known of their cases. */
    private static final CaseFacetKinds CLOSED_BY_FACET =
            CaseFacetKinds.of("disposals/closed", RowKind::countedOnly, 520, 544, 552, 560);

    /** First resolutions, by any two codes. */
    public static final RowKind RESOLVED_CROSSED = RowKind.crossed("disposals/resolved/crossed", 514);
    /** Closings, by any two codes. */
    public static final RowKind CLOSED_CROSSED = RowKind.crossed("disposals/closed/crossed", 515);

    private static final Map<ResolutionOutcome, RowKind> BY_OUTCOME = new LinkedHashMap<>();
    private static final Map<ClosingReason, RowKind> BY_CLOSING_REASON = new LinkedHashMap<>();

    static {
        EACH.forEach((disposed, kind) -> {
            if (disposed.as == PostingReason.RESOLVED) {
                BY_OUTCOME.put(Objects.requireNonNull(disposed.outcome), kind);
            } else if (disposed.as == PostingReason.CLOSED) {
                BY_CLOSING_REASON.put(Objects.requireNonNull(disposed.reason), kind);
            }
        });
    }

    /** Each first resolution once. */
    public static final Collection<RowKind> RESOLVED = Collections.unmodifiableCollection(BY_OUTCOME.values());

    /** Each closing once. */
    public static final Collection<RowKind> CLOSED = Collections.unmodifiableCollection(BY_CLOSING_REASON.values());

    public static final Facet OUTCOME = Facet.single(BY_OUTCOME, RESOLVED);
    public static final Facet LEGAL_STEP = Facet.overlapping(BY_LEGAL_STEP, WITHOUT_LEGAL_STEP);
    public static final Facet CATEGORY = BY_FACET.category(RESOLVED);
    public static final Facet GBVIMS_TYPE = BY_FACET.gbvimsType(RESOLVED);
    public static final Facet AGE_BAND = BY_FACET.ageBand(RESOLVED);
    public static final Facet CHANNEL = BY_FACET.channel(RESOLVED);
    public static final Facet CLOSING_REASON = Facet.single(BY_CLOSING_REASON, CLOSED);
    public static final Facet CLOSED_CATEGORY = CLOSED_BY_FACET.category(CLOSED);
    public static final Facet CLOSED_GBVIMS_TYPE = CLOSED_BY_FACET.gbvimsType(CLOSED);
    public static final Facet CLOSED_AGE_BAND = CLOSED_BY_FACET.ageBand(CLOSED);
    public static final Facet CLOSED_CHANNEL = CLOSED_BY_FACET.channel(CLOSED);

    static final List<RowKind> ALL = Stream.of(
                    EACH.values().stream(),
                    Stream.of(EVERY, WITHOUT_LEGAL_STEP, RESOLVED_CROSSED, CLOSED_CROSSED),
                    BY_LEGAL_STEP.values().stream(),
                    BY_FACET.all(),
                    CLOSED_BY_FACET.all())
            .flatMap(kinds -> kinds)
            .toList();

    private DisposalKinds() {}

    /** Of each row of a line but the crossed one. */
    static Stream<RowKind> of(DisposalOnList line) {
        return Stream.concat(
                Stream.of(
                        EVERY,
                        Objects.requireNonNull(EACH.get(new Disposed(line.kind(), line.outcome(), line.reason())))),
                switch (line.kind()) {
                    case RESOLVED -> Stream.concat(byLegalStep(line), BY_FACET.of(line.facets()));
                    case CLOSED -> CLOSED_BY_FACET.of(line.facets());
                    default -> Stream.of();
                });
    }

    /** Of the crossed row of a line; empty where it has none. */
    static Optional<RowKind> crossed(DisposalOnList line) {
        return switch (line.kind()) {
            case RESOLVED -> Optional.of(RESOLVED_CROSSED);
            case CLOSED -> Optional.of(CLOSED_CROSSED);
            default -> Optional.empty();
        };
    }

    /** All that a crossed row has. */
    static long codes(DisposalOnList line) {
        return CrossedCode.ofCase(line.facets())
                | CrossedCode.OUTCOME.of(line.outcome())
                | CrossedCode.LEGAL_STEP.of(line.legalSteps())
                | CrossedCode.CLOSING_REASON.of(line.reason());
    }

    /** Of rows that are listed. */
    static Map<String, List<String>> facets(DisposalOnList line) {
        Map<String, List<String>> facets = CaseFacetFilter.facetsOf(line.facets());
        if (!line.legalSteps().isEmpty()) {
            facets.put(
                    LEGAL_STEP_TAKEN, line.legalSteps().stream().map(Enum::name).toList());
        }
        return facets;
    }

    private static Stream<RowKind> byLegalStep(DisposalOnList line) {
        return line.legalSteps().isEmpty()
                ? Stream.of(WITHOUT_LEGAL_STEP)
                : line.legalSteps().stream().map(BY_LEGAL_STEP::get).map(Objects::requireNonNull);
    }

    /** In which each line asked for is once. */
    static List<RowKind> listed(
            @Nullable DisposalKind kind, @Nullable ResolutionOutcome outcome, @Nullable ClosingReason reason) {
        return kind == null && outcome == null && reason == null ? List.of(EVERY) : counted(kind, outcome, reason);
    }

    /** Of what is asked for; with an outcome and a reason, of what has either. */
    static List<RowKind> counted(
            @Nullable DisposalKind kind, @Nullable ResolutionOutcome outcome, @Nullable ClosingReason reason) {
        return EACH.entrySet().stream()
                .filter(each -> kind == null || each.getKey().as == kind.posted())
                .filter(each ->
                        (outcome == null && reason == null) || each.getKey().hasEither(outcome, reason))
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
