package org.caseledger.command.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caseledger.command.centres.CommissionCentre;
import org.caseledger.events.CentreKind;
import org.caseledger.events.District;

/** The 39 centres of Bihar: one at each district headquarters, and a second in Patna. */
final class FirstCentres {
    private static final String WITH_A_SECOND_ONE = "PAT";

    private FirstCentres() {}

    static List<CommissionCentre> commissionedOn(LocalDate day) {
        return District.all().stream()
                .flatMap(district -> district.code().equals(WITH_A_SECOND_ONE)
                        ? Stream.of(centre(district, 1, day), centre(district, 2, day))
                        : Stream.of(centre(district, 1, day)))
                .toList();
    }

    private static CommissionCentre centre(District district, int number, LocalDate day) {
        String which = number == 1 ? "" : " " + number;
        return new CommissionCentre(
                String.format(Locale.ROOT, "BR-%s-%02d", district.code(), number),
                CentreKind.DISTRICT_HEADQUARTERS,
                district.code(),
                number,
                "One Stop Centre " + district.nameEn() + which,
                "सखी वन स्टॉप सेंटर " + district.nameHi() + which,
                day,
                day);
    }
}
