package org.caseledger.query.disposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.looks.CountedRows;
import org.caseledger.query.spans.RowCount;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register, newest day first.
 *
 * @param from as asked
 * @param to as asked
 * @param on the day it shows
 * @param knownAt as asked; absent for what is known by now
 * @param counts of the whole list: of the State, for whoever sees all of it
 * @param districts those that have lines, by code
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record DisposalsPage(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate on,
        @Nullable KnownAt knownAt,
        DisposalCounts counts,
        List<OfDistrict> districts,
        List<DisposalOnList> disposals,
        @Nullable String next,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return disposals.size();
    }

    private static <G> List<G> grouped(
            List<RowCount> rows, Function<RowCount, String> by, BiFunction<String, List<RowCount>, G> group) {
        return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(entry -> group.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** @param centres those that have lines, by their id */
    record OfDistrict(String district, DisposalCounts counts, List<OfCentre> centres) {
        static List<OfDistrict> each(List<RowCount> rows) {
            return grouped(
                    rows,
                    row -> CentreFilter.districtOf(row.centre()),
                    (district, ofDistrict) -> new OfDistrict(
                            district,
                            DisposalCounts.of(ofDistrict),
                            grouped(
                                    ofDistrict,
                                    RowCount::centre,
                                    (centre, ofCentre) -> new OfCentre(centre, DisposalCounts.of(ofCentre)))));
        }
    }

    record OfCentre(String centre, DisposalCounts counts) {}
}
