package org.caseledger.query.caseregister;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.events.RevealedField;
import org.caseledger.query.listing.ListTable;
import org.jspecify.annotations.Nullable;

/** Who looked at a case as a file. Each line says what is not in it: a file goes on alone. */
final class CaseAccessTable {
    static final ListTable<Line> TABLE = ListTable.<Line>named("case-access")
            .column("lookedAt", line -> line.told(LookOnCase::lookedAt))
            .column("lookedBy", line -> line.told(LookOnCase::actor))
            .code("role", line -> line.told(LookOnCase::role))
            .column("centre", line -> line.told(look -> String.join("; ", look.centres())))
            .district("district", line -> line.told(LookOnCase::district))
            .code("look", line -> line.told(LookOnCase::look))
            .codes("revealed", CaseAccessTable::revealed)
            .code("revealReason", line -> line.told(LookOnCase::reason))
            .column("breakGlass", line -> line.told(LookOnCase::breakGlass))
            .column("completeFrom", Line::completeFrom)
            .column("missingIn", line -> String.join("; ", line.missingIn()));

    /** @param look absent in the one line of a file that has none, though looks of the case may have been dropped or be missing */
    record Line(@Nullable LookOnCase look, @Nullable LocalDate completeFrom, List<String> missingIn) {
        private <V> @Nullable V told(Function<LookOnCase, @Nullable V> what) {
            return look == null ? null : what.apply(look);
        }
    }

    private CaseAccessTable() {}

    static Stream<Line> lines(List<LookOnCase> looks, @Nullable LocalDate completeFrom, List<String> missingIn) {
        boolean isWhole = completeFrom == null && missingIn.isEmpty();
        return looks.isEmpty() && !isWhole
                ? Stream.of(new Line(null, completeFrom, missingIn))
                : looks.stream().map(look -> new Line(look, completeFrom, missingIn));
    }

    private static List<RevealedField> revealed(Line line) {
        List<RevealedField> revealed = line.told(LookOnCase::revealed);
        return revealed == null ? List.of() : revealed;
    }
}
