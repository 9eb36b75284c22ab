package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caseledger.events.District;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Which centres a report is about; one that the caller may not see is as one that does not exist. */
final class ReportedCentres {
    private ReportedCentres() {}

    /** A centre that is commissioned after this day does not exist yet. */
    static CentreOpened named(Books books, String id, LocalDate day, AccessScope scope) {
        return books.centresOn(day).stream()
                .filter(centre -> centre.centre().equals(id) && scope.sees(id))
                .findFirst()
                .orElseThrow(ReportedCentres::notFound);
    }

    /** All that the caller sees, narrowed to a district or a centre. */
    static Predicate<String> chosen(
            Books books, @Nullable String centre, @Nullable String district, AccessScope scope) {
        if (centre == null && district == null) {
            return scope::sees;
        }
        if (district != null && District.byCode(district).isEmpty()) {
            throw FaultyRequest.of(
                    "district",
                    "UNKNOWN_CODE",
                    District.all().stream().map(District::code).collect(Collectors.joining(", ")));
        }
        Predicate<CentreOpened> wanted = of -> scope.sees(of.centre())
                && (centre == null || of.centre().equals(centre))
                && (district == null || of.district().equals(district));
        String[] chosen =
                books.allCentres().filter(wanted).map(CentreOpened::centre).toArray(String[]::new);
        if (chosen.length == 0) {
            throw notFound();
        }
        return Arrays.asList(chosen)::contains;
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "NOT_FOUND");
    }
}
