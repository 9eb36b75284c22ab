package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.caseledger.command.centres.CommissionCentre;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.events.CentreKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "centres", description = "Centres that begin their work")
final class CentresCommandController {
    /** Deeds at one centre; what is not spelt like one, an id of anything else, is not found. */
    static final String ONE = "/api/centres/{centre:BR-[A-Z]{3}-[0-9]{2}}";

    /** One who fills or filled a post there; spelt as posted, or as assigned before posts were recorded. */
    static final String ONE_OF_STAFF = "/{staff:[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?:[0-9]{1,6}|[0-9a-f]{8})}";

    record Commissioning(
            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "PAT")
            String district,

            @NotNull @Min(value = 1, message = "1–99") @Max(value = 99, message = "1–99")
            Integer number,

            @NotNull CentreKind kind,
            @NotBlank @Size(max = 100, message = "1–100") String nameEn,
            @NotBlank @Size(max = 100, message = "1–100") String nameHi,
            @Nullable LocalDate occurredOn) {}

    @Creates
    @PostMapping("/api/centres")
    @Sends(CommissionCentre.class)
    ResponseEntity<CommandResult> commission(@Valid @RequestBody Commissioning body, CommandSender sender) {
        String centre = String.format(Locale.ROOT, "BR-%s-%02d", body.district(), body.number());
        Receipt receipt = sender.send(new CommissionCentre(
                centre,
                body.kind(),
                body.district(),
                body.number(),
                body.nameEn(),
                body.nameHi(),
                sender.on(body.occurredOn()),
                sender.today()));
        return CommandResponses.created("/api/centres/" + receipt.aggregate(), receipt, CommandResult.of(receipt));
    }
}
