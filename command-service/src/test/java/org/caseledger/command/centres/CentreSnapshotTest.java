package org.caseledger.command.centres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.SerializedObject;
import org.caseledger.command.eventstore.LedgerSerializer;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.InspectionFinding;
import org.caseledger.events.PaperNumberTaken;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.Role;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.junit.jupiter.api.Test;

class CentreSnapshotTest {
    private static final LocalDate DAY = LocalDate.of(2023, 4, 1);

    @Test
    void a_centre_comes_back_from_its_snapshot_with_all_it_kept() {
        Centre centre = lived();
        centre.on(issued("2024-25", 3));
        centre.on(new CentreSuspended("BR-PAT-02", "BR-GAY-01", DAY.plusDays(9)));

        Centre back = LedgerSerializer.create().deserialize(snapshot(centre));

        assertThat(back).isNotSameAs(centre).usingRecursiveComparison().isEqualTo(centre);
    }

    @Test
    void the_revision_stands_for_this_shape_and_another_shape_takes_another_revision() {
        SerializedObject<byte[]> snapshot = snapshot(lived());

        assertThat(snapshot.getType().getRevision()).isEqualTo("4");
        assertThat(new String(snapshot.getData(), StandardCharsets.UTF_8)).isEqualTo("""
                        {"commissioned":{"centre":"BR-PAT-02","kind":"SUB_DIVISION","district":"PAT","number":2,\
                        "nameEn":"Patna 2","nameHi":"पटना 2","occurredOn":"2023-04-01"},\
                        "id":"BR-PAT-02",\
                        "inspections":{"made":{"00000000-0000-0001-0000-000000000003":{"centre":"BR-PAT-02",\
                        "inspectionId":"00000000-0000-0001-0000-000000000003","findings":["POSTS_VACANT"],\
                        "occurredOn":"2023-04-01"}}},\
                        "life":{"from":"2023-04-01",\
                        "suspensions":[{"from":"2023-04-02","until":"2023-04-03","caretaker":"BR-PAT-01"}]},\
                        "paperRegister":{"newestOn":"2023-04-01","taken":["417/2022"]},\
                        "posts":{"spells":[{"staff":"case-worker-17","role":"CASE_WORKER","from":"2023-04-01",\
                        "until":"2023-04-05"}]},\
                        "register":{"newest":{"2023-24":416},"newestOn":"2023-04-01"}}""");
    }

    private static Centre lived() {
        Centre centre = new Centre();
        centre.on(new CentreCommissioned("BR-PAT-02", CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", DAY));
        centre.on(issued("2023-24", 416));
        centre.on(new PaperNumberTaken("BR-PAT-02", new UUID(1, 4), "0417/2022", DAY));
        centre.on(new CentreSuspended("BR-PAT-02", "BR-PAT-01", DAY.plusDays(1)));
        centre.on(new CentreReopened("BR-PAT-02", DAY.plusDays(2)));
        centre.on(new StaffPosted("BR-PAT-02", "case-worker-17", Role.CASE_WORKER, "2023-04", DAY));
        centre.on(new StaffRelieved("BR-PAT-02", "case-worker-17", Role.CASE_WORKER, DAY.plusDays(4)));
        centre.on(new CentreInspected("BR-PAT-02", new UUID(1, 3), List.of(InspectionFinding.POSTS_VACANT), DAY));
        return centre;
    }

    private static SerializedObject<byte[]> snapshot(Centre centre) {
        return LedgerSerializer.create().serialize(centre, byte[].class);
    }

    private static RegistrationNumberIssued issued(String year, int serial) {
        return new RegistrationNumberIssued("BR-PAT-02", new UUID(1, 2), "any", year, serial, DAY);
    }
}
