package org.caseledger.query.spans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.events.AgeBand;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.query.cases.CaseFacets;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list by what its cases are; absent conditions narrow nothing.
 *
 * @param category one of its categories
 * @param unclassified only cases that are not classified, or only those that are
 */
public record CaseFacetFilter(
        @Nullable Category category,
        @Nullable GbvimsType gbvimsType,
        @Nullable AgeBand ageBand,
        @Nullable IntakeChannel channel,
        @Nullable Boolean unclassified) {
    private static final String CATEGORY = "category";
    private static final String GBVIMS_TYPE = "gbvimsType";
    private static final String AGE_BAND = "ageBand";
    private static final String CHANNEL = "channel";

    /** Of the rows of a case, see {@link RegisterRow#facets()}. */
    public static Map<String, List<String>> facetsOf(CaseFacets of) {
        Map<String, List<String>> facets = new HashMap<>();
        facets.put(AGE_BAND, List.of(of.intake().ageBand().name()));
        facets.put(CHANNEL, List.of(of.intake().channel().name()));
        if (of.gbvimsType() != null) {
            facets.put(GBVIMS_TYPE, List.of(of.gbvimsType().name()));
        }
        if (!of.categories().isEmpty()) {
            facets.put(CATEGORY, of.categories().stream().map(Enum::name).toList());
        }
        return facets;
    }

    public boolean narrowsNothing() {
        return Stream.of(category, gbvimsType, ageBand, channel, unclassified).allMatch(Objects::isNull);
    }

    /** Of the kinds that part a register, the one whose rows are just those that this leaves; empty where none is. */
    public Optional<RowKind> only(CaseFacetKinds kinds) {
        List<RowKind> narrowing = Stream.of(
                        kindOf(category, kinds.byCategory()),
                        kindOf(gbvimsType, kinds.byGbvimsType()),
                        kindOf(ageBand, kinds.byAgeBand()),
                        kindOf(channel, kinds.byChannel()))
                .flatMap(Optional::stream)
                .toList();
        return narrowing.size() == 1 && unclassified == null ? Optional.of(narrowing.get(0)) : Optional.empty();
    }

    private static <C> Optional<RowKind> kindOf(@Nullable C code, Map<C, RowKind> byCode) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /** @param query of a register whose rows have these facets */
    public <L> RegisterQuery<L> narrow(RegisterQuery<L> query) {
        return query.with(CATEGORY, category)
                .with(GBVIMS_TYPE, gbvimsType)
                .with(AGE_BAND, ageBand)
                .with(CHANNEL, channel)
                .recorded(GBVIMS_TYPE, unclassified == null ? null : !unclassified);
    }
}
