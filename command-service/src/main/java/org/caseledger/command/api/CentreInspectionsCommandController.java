package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "centre-inspections", description = "What inspections of a centre found")
@RequestMapping(CentresCommandController.ONE + "/inspections")
final class CentreInspectionsCommandController {
    record CentreInspection(
            @NotEmpty Set<@NotNull InspectionFinding> findings,
            @Nullable LocalDate occurredOn) {}

    @Creates
    @PostMapping
    @Sends(InspectCentre.class)
    ResponseEntity<CommandResult> inspect(
            @PathVariable String centre, @Valid @RequestBody CentreInspection body, CommandSender sender) {
        Receipt receipt = sender.send(new InspectCentre(
                centre, UUID.randomUUID(), body.findings(), sender.on(body.occurredOn()), sender.today()));
        UUID inspection = receipt.event(CentreInspected.class).inspectionId();
        return CommandResponses.created(
                "/api/centres/" + centre + "/inspections/" + inspection, receipt, CommandResult.of(receipt));
    }
}
