package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.SigningEvent;
import org.caseledger.local.testing.SignedByHand;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.Test;

/** Every test ends a name of its own: what is finished stays so. */
class RestoringLedgerTest extends ApiTest {
    private static final String RESTORATIONS = "/api/ledger/restorations";
    private static final String RESUMPTIONS = "/api/ledger/resumptions";
    private static final String FAR = "9000000";

    private String name() {
        return UUID.randomUUID() + ".example/" + service.bean(Ledger.class).id();
    }

    private static String lines(String size) {
        return "{\"size\":" + size + ",\"root\":\"" + "A".repeat(43) + "=\",\"signature\":\"" + "A".repeat(91) + "=\"}";
    }

    private static String restoration(String name, String size, long position) {
        return "{\"oldOrigin\":\"" + name + "\",\"lastCheckpoint\":" + lines(size) + ",\"position\":" + position + "}";
    }

    private static String resumption(String name, String size) {
        return "{\"origin\":\"" + name + "\",\"checkpoint\":" + lines(size) + "}";
    }

    @Test
    void an_officer_of_the_state_records_that_the_ledger_was_restored_and_the_name_is_finished() {
        String name = name();

        ok(post(RESTORATIONS, restoration(name, FAR, 0), OFFICER));

        assertThat(newest().event().type()).isEqualTo("LedgerRestored");
        refused(post(RESTORATIONS, restoration(name, FAR, 0), OFFICER), 409, "ORIGIN_FINISHED");
        refused(post(RESUMPTIONS, resumption(name, "1"), OFFICER), 409, "ORIGIN_FINISHED");
    }

    @Test
    void an_officer_of_the_state_answers_for_the_last_checkpoint() {
        String name = name();

        ok(post(RESUMPTIONS, resumption(name, "1"), OFFICER));
        ok(post(RESUMPTIONS, resumption(name, "1"), OFFICER));

        assertThat(newest().event().type()).isEqualTo("SigningResumed");
    }

    @Test
    void what_the_ledger_does_not_have_is_refused() {
        String name = name();
        String other = "osc.example/" + UUID.randomUUID();

        refused(post(RESTORATIONS, restoration(name, FAR, 8_000_000), OFFICER), 409, "EVENTS_ARE_MISSING");
        refused(post(RESUMPTIONS, resumption(name, FAR), OFFICER), 409, "EVENTS_ARE_MISSING");
        refused(post(RESTORATIONS, restoration(name, "1", 0), OFFICER), 409, "NOTHING_LOST");
        refused(post(RESTORATIONS, restoration(other, FAR, 0), OFFICER), 409, "ORIGIN_OF_ANOTHER_LEDGER");
        refused(post(RESUMPTIONS, resumption(other, "1"), OFFICER), 409, "ORIGIN_OF_ANOTHER_LEDGER");
    }

    /** A mistyped position would end it for good. */
    @Test
    void a_name_of_which_all_that_was_signed_is_here_is_not_ended_whatever_position_is_named() {
        String name = name();
        TreeHead signed = SignedByHand.publish(
                name,
                service.bean(LogReader.class),
                service.bean(LedgerDatabases.class).views());

        refused(post(RESTORATIONS, restoration(name, Long.toString(signed.size()), 0), OFFICER), 409, "NOTHING_LOST");
        refused(post(RESTORATIONS, restoration(name, "2", 0), OFFICER), 409, "NOTHING_LOST");
        ok(post(RESTORATIONS, restoration(name, Long.toString(signed.size() + 1), 0), OFFICER));
    }

    @Test
    void nobody_else_may() {
        for (var caller : List.of(ADMINISTRATOR, AUDITOR)) {
            assertThat(post(RESTORATIONS, restoration(name(), FAR, 0), caller).status())
                    .isEqualTo(403);
            assertThat(post(RESUMPTIONS, resumption(name(), "1"), caller).status())
                    .isEqualTo(403);
        }
    }

    private RecordedEvent newest() {
        return service.bean(LogReader.class).aggregate(SigningEvent.AGGREGATE, 0).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
