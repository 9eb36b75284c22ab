package org.caseledger.query.accessreports;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.query.cases.WorkOnCases;
import org.caseledger.query.helplinecalls.CentresOfCalls;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.LookPlace;
import org.caseledger.service.accessledger.LookScan;
import org.caseledger.service.accessledger.RecordedLook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks of some time at what lies in the scope of a caller, the one recorded last first; read as far as they are taken. */
@Component
final class SeenLooks {
    private final LookScan looks;
    private final WorkOnCases cases;
    private final CentresOfCalls calls;

    SeenLooks(AccessMonths months, WorkOnCases cases, CentresOfCalls calls) {
        this.looks = new LookScan(months);
        this.cases = cases;
        this.calls = calls;
    }

    Stream<SeenLook> of(AccessScope scope, @Nullable String centre, LookRange range) {
        return inWindows(scope, centre, range).flatMap(List::stream);
    }

    /** In lists, as they are read together. */
    Stream<List<SeenLook>> inWindows(AccessScope scope, @Nullable String centre, LookRange range) {
        return inWindows(scope, centre, range, LookPlace.endOf(AccessMonths.of(range.to())));
    }

    /** @param place behind which they are wanted */
    Stream<List<SeenLook>> inWindows(AccessScope scope, @Nullable String centre, LookRange range, LookPlace place) {
        if (range.isEmpty()) {
            return Stream.of();
        }
        Map<UUID, List<String>> known = new HashMap<>();
        YearMonth last = AccessMonths.of(range.to());
        return looks.between(range.from(), range.to(), place.month().isAfter(last) ? LookPlace.endOf(last) : place)
                .map(some -> placed(some, known)
                        .map(look -> look.at(one -> scope.sees(one) && (centre == null || one.equals(centre))))
                        .filter(look -> !look.centres().isEmpty() || (centre == null && scope.seesAllCentres()))
                        .toList());
    }

    private Stream<SeenLook> placed(List<RecordedLook> some, Map<UUID, List<String>> known) {
        Set<UUID> atCases = missing(some, known, LookKind::isAtCase);
        if (!atCases.isEmpty()) {
            cases.centresOf(atCases).forEach((id, centre) -> known.put(id, List.of(centre)));
        }
        Set<UUID> atCalls = missing(some, known, kind -> !kind.isAtCase());
        if (!atCalls.isEmpty()) {
            known.putAll(calls.of(atCalls));
        }
        return some.stream().map(look -> new SeenLook(look, centres(look, known)));
    }

    private static Set<UUID> missing(
            List<RecordedLook> some, Map<UUID, List<String>> known, Predicate<LookKind> wanted) {
        return some.stream()
                .filter(look -> wanted.test(look.look().kind()))
                .map(look -> look.look().at())
                .filter(Objects::nonNull)
                .filter(at -> !known.containsKey(at))
                .collect(Collectors.toSet());
    }

    private static List<String> centres(RecordedLook look, Map<UUID, List<String>> known) {
        UUID at = look.look().at();
        return at == null ? look.look().looker().centres() : known.getOrDefault(at, List.of());
    }
}
