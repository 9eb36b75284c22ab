package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A stay in the shelter that stands. */
record Stay(Entry admitted, KnownCase of) {
    String id() {
        return admitted.text("stayId");
    }

    Optional<Entry> left() {
        return told("ShelterLeft").findFirst();
    }

    Stream<Entry> extensions() {
        return told("ShelterStayExtended");
    }

    Stream<Entry> exceeded() {
        return told("ShelterLimitExceeded");
    }

    /** The longest limit that was given by a day. */
    int limitOn(LocalDate day) {
        return extensions()
                .filter(extension -> !extension.on().isAfter(day))
                .mapToInt(Stay::limit)
                .reduce(limit(admitted), Math::max);
    }

    /** Last day on which she may stay under a limit. */
    LocalDate lastDay(int limit) {
        return admitted.on().plusDays(limit);
    }

    private static int limit(Entry entry) {
        return Integer.parseInt(entry.text("limitDays"));
    }

    private Stream<Entry> told(String type) {
        return of.standing(type).filter(entry -> entry.text("stayId").equals(id()));
    }
}
