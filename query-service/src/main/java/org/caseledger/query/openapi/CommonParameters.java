package org.caseledger.query.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;
import org.caseledger.events.District;
import org.caseledger.query.listing.CaseNumber;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Cursor;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.listing.PersonId;
import org.caseledger.query.periods.Weeks;
import org.caseledger.service.openapi.Types;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;

/** What a query parameter of one name is, wherever it stands. */
final class CommonParameters implements ParameterCustomizer {
    private static final Meaning MOMENT = new Meaning(
            "A day (its end), an instant or a position; everything recorded if absent", CommonParameters::moment);

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry(
                    "centre",
                    new Meaning(
                            "A centre",
                            () -> Types.text()
                                    .pattern(Types.whole(CentreFilter.SHAPE))
                                    .example("BR-PAT-02"))),
            Map.entry(
                    "district",
                    new Meaning(
                            "Code of the district",
                            () -> Types.text()
                                    ._enum(District.all().stream()
                                            .map(District::code)
                                            .toList()))),
            Map.entry(
                    "cursor",
                    new Meaning(
                            "`next` of the page before, with the other parameters as they were",
                            () -> Types.text().pattern(Cursor.SHAPE))),
            Map.entry("knownAt", MOMENT),
            Map.entry("at", MOMENT),
            Map.entry(
                    "compareKnownAt",
                    new Meaning(
                            "What is known of the day to compare: as `knownAt`, and the same as that if absent",
                            CommonParameters::moment)),
            Map.entry("weeks", new Meaning("So many weeks, the last one ending on the day", CommonParameters::weeks)),
            Map.entry(
                    "number",
                    new Meaning(
                            "What the number of a case begins with, or behind its centre the number from paper, with its `BF-` or without",
                            () -> Types.text().pattern(CaseNumber.SHAPE).example("OSC/12/2022"))),
            Map.entry(
                    "asOf",
                    new Meaning(
                            "The last day that counts, not after the last one of that knowledge; today, or the day of `knownAt`, if absent",
                            () -> Types.text().format("date"))),
            Map.entry(
                    "person",
                    new Meaning(
                            "Id of a person, as tokens have it",
                            () -> Types.text().pattern(PersonId.SHAPE).example("case-worker-17"))),
            Map.entry(
                    "worker",
                    new Meaning("Id of one of the staff", () -> Types.text().minLength(1))),
            Map.entry("limit", new Meaning("At most so many entries", CommonParameters::pageSize)));

    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
        Meaning meaning = described == null || !parameter.hasParameterAnnotation(RequestParam.class)
                ? null
                : meaning(described.getName(), parameter);
        if (described != null && meaning != null && isPlain(described.getSchema())) {
            described.setSchema(meaning.schema().get());
            if (described.getDescription() == null) {
                described.setDescription(meaning.description());
            }
        }
        return described;
    }

    /** A moment is one under each name. */
    private static @Nullable Meaning meaning(String name, MethodParameter parameter) {
        return parameter.getParameterType() == KnownAt.class ? MEANINGS.getOrDefault(name, MOMENT) : MEANINGS.get(name);
    }

    /** A controller that says more of its parameter is right. */
    private static boolean isPlain(Schema<?> schema) {
        return schema.getMaximum() == null && schema.getPattern() == null;
    }

    private static Schema<?> moment() {
        return Types.text().pattern(KnownAt.SHAPE).example("2025-03-03");
    }

    private static Schema<?> pageSize() {
        Schema<?> size =
                Types.count().format("int32").minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageSize.MOST));
        size.setDefault(PageSize.USUAL);
        return size;
    }

    private static Schema<?> weeks() {
        Schema<?> weeks = Types.count().format("int32").minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Weeks.MOST));
        weeks.setDefault(Weeks.USUAL);
        return weeks;
    }

    private record Meaning(String description, Supplier<Schema<?>> schema) {}
}
