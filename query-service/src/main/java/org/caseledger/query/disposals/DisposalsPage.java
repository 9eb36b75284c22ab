package org.caseledger.query.disposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.query.lists.Page;
import org.caseledger.query.lists.Standpoint;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register, newest day first.
 *
 * @param from as asked
 * @param to as asked
 * @param counts of the whole list: of the State, for whoever sees all of it
 * @param districts those that have lines, by code
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the newest event it has
 * @param time when that was recorded
 */
record DisposalsPage(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        DisposalCounts counts,
        List<OfDistrict> districts,
        List<DisposalOnList> disposals,
        @Nullable String next,
        long position,
        Instant time) {

    static DisposalsPage of(
            DisposalRegister asked, List<DisposalOnList> all, Page<DisposalOnList> page, Standpoint standpoint) {
        return new DisposalsPage(
                asked.from(),
                asked.to(),
                DisposalCounts.of(all),
                grouped(all, DisposalOnList::district, OfDistrict::of),
                page.entries(),
                page.next(),
                standpoint.position(),
                standpoint.time());
    }

    private static <G> List<G> grouped(
            List<DisposalOnList> lines, Function<DisposalOnList, String> by, Group<G> group) {
        return lines.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(entry -> group.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private interface Group<G> {
        G of(String key, List<DisposalOnList> lines);
    }

    /** @param centres those that have lines, by their id */
    record OfDistrict(String district, DisposalCounts counts, List<OfCentre> centres) {
        static OfDistrict of(String district, List<DisposalOnList> lines) {
            return new OfDistrict(
                    district,
                    DisposalCounts.of(lines),
                    grouped(
                            lines,
                            DisposalOnList::centre,
                            (centre, ofCentre) -> new OfCentre(centre, DisposalCounts.of(ofCentre))));
        }
    }

    record OfCentre(String centre, DisposalCounts counts) {}
}
