package org.caseledger.query.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Account;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.Purpose;
import org.caseledger.service.clock.LedgerClock;

/** Facts that tests of views begin with. */
public final class Cases {
    private Cases() {}

    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LedgerClock.ZONE).toInstant();
    }

    public static LedgerOpened opened(LocalDate day) {
        return new LedgerOpened(new UUID(7, 7), Purpose.DEMO, 1, Duration.ZERO, day);
    }

    /** @param centre {@code BR-PAT-01} */
    public static CentreCommissioned commissioned(String centre, LocalDate day) {
        String[] parts = centre.split("-", -1);
        return new CentreCommissioned(
                centre, CentreKind.DISTRICT_HEADQUARTERS, parts[1], Integer.parseInt(parts[2]), centre, centre, day);
    }

    public static CaseRegistered registered(UUID id, String centre, LocalDate day) {
        return new CaseRegistered(
                id,
                new UUID(1, id.getLeastSignificantBits()),
                centre,
                "number",
                IntakeChannel.SELF_WALK_IN,
                day,
                AgeBand.UNKNOWN,
                day,
                List.of(new Posting(
                        centre,
                        centre,
                        day,
                        Account.OUTSIDE,
                        Account.REGISTERED,
                        day,
                        PostingReason.REGISTERED,
                        null,
                        1)));
    }
}
