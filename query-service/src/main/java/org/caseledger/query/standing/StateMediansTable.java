package org.caseledger.query.standing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.query.listing.ColumnTitles;
import org.caseledger.query.listing.ListTable;
import org.caseledger.service.json.LedgerJson;
import tools.jackson.core.type.TypeReference;

/** The medians as a file: a line for each figure. */
final class StateMediansTable {
    private static final TypeReference<Map<String, BigDecimal>> NUMBERS = new TypeReference<>() {};

    static final ListTable<Line> TABLE = ListTable.<Line>named("state-medians")
            .column("on", line -> line.of().asOf())
            .column("position", line -> line.of().position())
            .column("runningCentres", line -> line.of().centres())
            .label("figure", line -> ColumnTitles.label(line.figure()))
            .column("median", Line::median);

    /** @param figure as JSON names it */
    record Line(StateMedians of, String figure, BigDecimal median) {}

    private StateMediansTable() {}

    static Stream<Line> lines(StateMedians medians) {
        return LedgerJson.mapper().convertValue(medians.medians(), NUMBERS).entrySet().stream()
                .map(figure -> new Line(medians, figure.getKey(), figure.getValue()));
    }
}
