package org.caseledger.query.disposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The disposals of one case; the content of one document of the view. As they were written, with what was put right beside them.
 *
 * @param disposals in their order, without retracted ones
 */
record CaseDisposals(String number, LocalDate registeredOn, List<Disposal> disposals, List<Correction> corrections) {
    CaseDisposals {
        disposals = List.copyOf(disposals);
        corrections = List.copyOf(corrections);
    }

    static CaseDisposals none(String number, LocalDate registeredOn) {
        return new CaseDisposals(number, registeredOn, List.of(), List.of());
    }

    CaseDisposals and(Disposal disposal) {
        List<Disposal> all = new ArrayList<>(disposals);
        all.add(disposal);
        return new CaseDisposals(number, registeredOn, all, corrections);
    }

    CaseDisposals and(Correction correction) {
        if (!Correction.isShown(correction.field())) {
            return this;
        }
        List<Correction> all = new ArrayList<>(corrections);
        all.add(correction);
        return new CaseDisposals(number, registeredOn, disposals, all);
    }

    CaseDisposals without(long sequence) {
        return new CaseDisposals(
                number,
                registeredOn,
                disposals.stream().filter(one -> one.sequence() != sequence).toList(),
                corrections);
    }

    /** With all that was put right, and the first resolution of a struck-off case marked: it does not count. */
    Stream<Disposal> standing() {
        List<Disposal> right = disposals.stream()
                .map(disposal -> corrections.stream()
                        .reduce(disposal, (now, correction) -> correction.appliedTo(now), (one, other) -> other))
                .toList();
        return right.stream().anyMatch(Disposal::strikesOff) ? right.stream().map(Disposal::struckOff) : right.stream();
    }
}
