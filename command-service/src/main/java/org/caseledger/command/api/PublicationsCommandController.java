package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.reviews.PublishFigures;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "publications", description = "Figures that are published")
final class PublicationsCommandController {
    private final LogReader log;

    PublicationsCommandController(LogReader log) {
        this.log = log;
    }

    record Totals(
            @NotNull @Min(value = 0, message = "≥ 0") Integer registered,
            @NotNull @Min(value = 0, message = "≥ 0") Integer struckOff,
            @NotNull @Min(value = 0, message = "≥ 0") Integer resolvedInPeriod,
            @NotNull @Min(value = 0, message = "≥ 0") Integer resolvedAgainInPeriod,
            @NotNull @Min(value = 0, message = "≥ 0") Integer reopenedInPeriod,
            @NotNull @Min(value = 0, message = "≥ 0") Integer handedOver) {

        PublishedTotals published() {
            return new PublishedTotals(
                    registered, struckOff, resolvedInPeriod, resolvedAgainInPeriod, reopenedInPeriod, handedOver);
        }
    }

    /**
     * @param position of the last event that was counted
     * @param acknowledgedDifference true where it is known that the ledger counts otherwise up to that position; then the publication says so
     */
    record Figures(
            @NotNull PublicationPeriod kind,

            @NotNull
            @Pattern(regexp = "\\d{4}-(\\d{2}(-Q[1-4])?|W\\d{2})", message = "2024-25, 2024-25-Q1, 2024-04, 2024-W14")
            String period,

            @NotNull LocalDate from,
            @NotNull LocalDate to,

            @NotNull @Pattern(regexp = "\\d{1,3}", message = "2")
            String definition,

            @NotNull @Min(value = 0, message = "≥ 0") Long position,
            @NotNull @Valid Totals totals,
            @Nullable Boolean acknowledgedDifference,
            @Nullable LocalDate occurredOn) {

        /** The same figures have the same id, so that saying them again leads to where they were published. */
        UUID id() {
            return UUID.nameUUIDFromBytes(
                    LedgerJson.mapper().writeValueAsBytes(List.of(kind, period, definition, position, totals)));
        }
    }

    @Creates("publication")
    @PostMapping("/api/publications")
    @Sends(PublishFigures.class)
    ResponseEntity<CommandResult> publish(@Valid @RequestBody Figures body, CommandSender sender) {
        Receipt receipt = sender.send(new PublishFigures(
                body.id(),
                body.kind(),
                body.period(),
                body.from(),
                body.to(),
                body.definition(),
                inTheLog(body.position()),
                body.totals().published(),
                Boolean.TRUE.equals(body.acknowledgedDifference()),
                sender.on(body.occurredOn()),
                sender.today()));
        String publication = body.id().toString();
        return CommandResponses.created(
                "/api/publications/" + publication,
                receipt,
                CommandResult.of(receipt).with("publication", publication));
    }

    /** An aggregate does not know the log, so that it reaches this far is seen to here. */
    private long inTheLog(long position) {
        long head = log.head().position();
        if (position > head) {
            throw new ProblemException(HttpStatus.CONFLICT, "POSITION_BEYOND_HEAD", head);
        }
        return position;
    }
}
