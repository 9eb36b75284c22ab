package org.caseledger.query.registrations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.spans.CaseFacetKinds;
import org.caseledger.query.spans.Facet;
import org.caseledger.query.spans.RowKind;

/**
 * All are listed; by code and by step they are counted only. All, and those of each code, count on the day of the registration; those of a
 * step so many days after it as the step has.
 */
public final class RegistrationKinds {
    public static final RowKind EVERY = RowKind.staying("registrations", 340);
    /** All, by any two codes. */
    public static final RowKind CROSSED = RowKind.crossed("registrations/crossed", 512);

    /** Part of all of them, and of each code. */
    static final RowKind STRUCK_OFF = RowKind.countedOnly("registrations/struck-off", 349);

    static final Map<CohortStep, RowKind> BY_STEP = Arrays.stream(CohortStep.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    step -> RowKind.countedOnly("registrations/" + KebabCase.of(step), 342 + step.ordinal())));
    static final CaseFacetKinds BY_FACET = CaseFacetKinds.of("registrations", RowKind::countedOnly, 320, 350, 358, 366);

    public static final Facet CATEGORY = BY_FACET.category(List.of(EVERY));
    public static final Facet GBVIMS_TYPE = BY_FACET.gbvimsType(List.of(EVERY));
    public static final Facet AGE_BAND = BY_FACET.ageBand(List.of(EVERY));
    public static final Facet CHANNEL = BY_FACET.channel(List.of(EVERY));

    static final List<RowKind> ALL = Stream.of(
                    Stream.of(EVERY, STRUCK_OFF, CROSSED), BY_STEP.values().stream(), BY_FACET.all())
            .flatMap(kinds -> kinds)
            .toList();

    private RegistrationKinds() {}

    /** On the day of the registration. */
    static Stream<RowKind> of(Registration line) {
        return Stream.concat(
                line.isStruckOff() ? Stream.of(EVERY, STRUCK_OFF) : Stream.of(EVERY), BY_FACET.of(line.facets()));
    }
}
