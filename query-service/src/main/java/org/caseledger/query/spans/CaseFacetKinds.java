package org.caseledger.query.spans;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.caseledger.events.AgeBand;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.query.cases.CaseFacets;

/** Kinds that part rows by what their cases are. */
public record CaseFacetKinds(
        Map<Category, RowKind> byCategory,
        Map<GbvimsType, RowKind> byGbvimsType,
        Map<AgeBand, RowKind> byAgeBand,
        Map<IntakeChannel, RowKind> byChannel) {

    /**
     * @param name with which theirs begin
     * @param make a kind of a name and a measure
     * @param category first measure of the categories, and so on
     */
    public static CaseFacetKinds of(
            String name,
            BiFunction<String, Integer, RowKind> make,
            int category,
            int gbvimsType,
            int ageBand,
            int channel) {
        return new CaseFacetKinds(
                KindsByCode.of(Arrays.stream(Category.values()), name + "/category", category, make),
                KindsByCode.of(Arrays.stream(GbvimsType.values()), name + "/gbvims-type", gbvimsType, make),
                KindsByCode.of(Arrays.stream(AgeBand.values()), name + "/age-band", ageBand, make),
                KindsByCode.of(Arrays.stream(IntakeChannel.values()), name + "/channel", channel, make));
    }

    public Stream<RowKind> all() {
        return Stream.of(byCategory, byGbvimsType, byAgeBand, byChannel).flatMap(kinds -> kinds.values().stream());
    }

    /** Those of a case; one of several categories counts in each. */
    public Stream<RowKind> of(CaseFacets of) {
        return Stream.of(
                        Stream.of(
                                byAgeBand.get(of.intake().ageBand()),
                                byChannel.get(of.intake().channel())),
                        Stream.ofNullable(of.gbvimsType()).map(byGbvimsType::get),
                        of.categories().stream().distinct().map(byCategory::get))
                .flatMap(kinds -> kinds)
                .map(Objects::requireNonNull);
    }

    /**
     * A classification has a GBVIMS type as well, so that tells which cases have none.
     *
     * @param rows kinds that have each row once
     */
    public Facet category(Collection<RowKind> rows) {
        return Facet.overlapping(byCategory, rows, byGbvimsType.values());
    }

    public Facet gbvimsType(Collection<RowKind> rows) {
        return Facet.single(byGbvimsType, rows);
    }

    public Facet ageBand(Collection<RowKind> rows) {
        return Facet.single(byAgeBand, rows);
    }

    public Facet channel(Collection<RowKind> rows) {
        return Facet.single(byChannel, rows);
    }
}
