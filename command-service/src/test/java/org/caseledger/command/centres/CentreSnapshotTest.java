package org.caseledger.command.centres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.SerializedObject;
import org.caseledger.command.eventstore.LedgerSerializer;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.RegistrationNumberIssued;
import org.junit.jupiter.api.Test;

class CentreSnapshotTest {
    private static final LocalDate DAY = LocalDate.of(2023, 4, 1);

    @Test
    void a_centre_comes_back_from_its_snapshot_with_its_newest_serials() {
        Centre centre = new Centre();
        centre.on(new CentreCommissioned("BR-PAT-02", CentreKind.SUB_DIVISION, "PAT", 2, "Patna 2", "पटना 2", DAY));
        centre.on(issued("2023-24", 416));
        centre.on(issued("2024-25", 3));

        SerializedObject<byte[]> snapshot = LedgerSerializer.create().serialize(centre, byte[].class);
        Centre back = LedgerSerializer.create().deserialize(snapshot);

        assertThat(back).isNotSameAs(centre).usingRecursiveComparison().isEqualTo(centre);
    }

    private static RegistrationNumberIssued issued(String year, int serial) {
        return new RegistrationNumberIssued("BR-PAT-02", new UUID(1, 2), "any", year, serial, DAY);
    }
}
