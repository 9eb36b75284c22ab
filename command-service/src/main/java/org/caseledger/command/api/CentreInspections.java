package org.caseledger.command.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.centres.InspectCentre;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.InspectionFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Centres.ONE + "/inspections")
final class CentreInspections {
    record CentreInspection(
            @NotEmpty Set<@NotNull InspectionFinding> findings,
            @Nullable LocalDate occurredOn) {}

    @Creates
    @PostMapping
    @Sends(InspectCentre.class)
    ResponseEntity<Done> inspect(
            @PathVariable String centre, @Valid @RequestBody CentreInspection body, Sending sending) {
        Receipt receipt = sending.send(new InspectCentre(
                centre, UUID.randomUUID(), body.findings(), sending.on(body.occurredOn()), sending.today()));
        UUID inspection = receipt.event(CentreInspected.class).inspectionId();
        return Answers.created("/api/centres/" + centre + "/inspections/" + inspection, receipt, Done.of(receipt));
    }
}
