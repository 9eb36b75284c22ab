package org.caseledger.query.registrations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.AgeBand;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.query.lists.Spelling;
import org.caseledger.query.spans.KindsByCode;
import org.caseledger.query.spans.RowKind;

/**
 * Counted only, because the case register lists them. All, and those of each code, count on the day of the registration; those of a step so
 * many days after it as the step has.
 */
final class RegistrationKinds {
    static final RowKind EVERY = RowKind.countedOnly("registrations", 340);
    /** Part of all of them, and of each code. */
    static final RowKind STRUCK_OFF = RowKind.countedOnly("registrations/struck-off", 341);

    static final Map<CohortStep, RowKind> BY_STEP = Arrays.stream(CohortStep.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    step -> RowKind.countedOnly("registrations/" + Spelling.of(step), 342 + step.ordinal())));
    static final Map<GbvimsType, RowKind> BY_GBVIMS_TYPE =
            KindsByCode.of(Arrays.stream(GbvimsType.values()), "registrations/gbvims-type", 350, RowKind::countedOnly);
    static final Map<AgeBand, RowKind> BY_AGE_BAND =
            KindsByCode.of(Arrays.stream(AgeBand.values()), "registrations/age-band", 358, RowKind::countedOnly);
    static final Map<IntakeChannel, RowKind> BY_CHANNEL =
            KindsByCode.of(Arrays.stream(IntakeChannel.values()), "registrations/channel", 366, RowKind::countedOnly);
    static final Map<Category, RowKind> BY_CATEGORY =
            KindsByCode.of(Arrays.stream(Category.values()), "registrations/category", 320, RowKind::countedOnly);

    static final List<RowKind> ALL = Stream.concat(
                    Stream.of(EVERY, STRUCK_OFF),
                    Stream.of(BY_STEP, BY_GBVIMS_TYPE, BY_AGE_BAND, BY_CHANNEL, BY_CATEGORY)
                            .flatMap(kinds -> kinds.values().stream()))
            .toList();

    private RegistrationKinds() {}

    /** On the day of the registration; of several categories in each. */
    static Stream<RowKind> of(Registration line) {
        return Stream.of(
                        Stream.of(
                                EVERY,
                                BY_AGE_BAND.get(line.intake().ageBand()),
                                BY_CHANNEL.get(line.intake().channel())),
                        line.isStruckOff() ? Stream.of(STRUCK_OFF) : Stream.<RowKind>of(),
                        Stream.ofNullable(line.gbvimsType()).map(BY_GBVIMS_TYPE::get),
                        line.categories().stream().distinct().map(BY_CATEGORY::get))
                .flatMap(kinds -> kinds)
                .map(Objects::requireNonNull);
    }
}
