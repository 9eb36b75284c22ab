package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.reviews.ComplyWithDirection;
import org.caseledger.command.reviews.HoldReview;
import org.caseledger.command.reviews.IssueDirection;
import org.caseledger.events.Direction;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.ReviewLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "reviews", description = "Reviews, and what they direct")
final class ReviewsCommandController {
    /**
     * @param district for a review of one district
     * @param from first day of the reviewed period
     * @param to its last day
     */
    record Review(
            @NotNull ReviewLevel level,

            @Nullable @Pattern(regexp = "[A-Z]{3}", message = "PAT")
            String district,

            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable LocalDate occurredOn) {}

    @Creates
    @PostMapping("/api/reviews")
    @Sends(HoldReview.class)
    ResponseEntity<CommandResult> hold(@Valid @RequestBody Review body, CommandSender sender) {
        Receipt receipt = sender.send(new HoldReview(
                UUID.randomUUID(),
                body.level(),
                body.district(),
                body.from(),
                body.to(),
                sender.on(body.occurredOn()),
                sender.today()));
        return CommandResponses.created("/api/reviews/" + receipt.aggregate(), receipt, CommandResult.of(receipt));
    }

    /** @param dueOn last day on which it is done in time */
    record Issue(
            @NotNull @Pattern(regexp = "BR-[A-Z]{3}-\\d{2}", message = "BR-PAT-02")
            String centre,

            @NotNull Direction direction,
            @NotNull LocalDate dueOn,
            @Nullable LocalDate occurredOn) {}

    @Creates("direction")
    @PostMapping("/api/reviews/{id}/directions")
    @Sends(IssueDirection.class)
    ResponseEntity<CommandResult> direct(@PathVariable UUID id, @Valid @RequestBody Issue body, CommandSender sender) {
        Receipt receipt = sender.send(new IssueDirection(
                id,
                UUID.randomUUID(),
                body.centre(),
                body.direction(),
                body.dueOn(),
                sender.on(body.occurredOn()),
                sender.today()));
        String direction = receipt.event(DirectionIssued.class).directionId().toString();
        String location = "/api/reviews/" + id + "/directions/" + direction;
        return CommandResponses.created(
                location, receipt, CommandResult.of(receipt).with("direction", direction));
    }

    record Compliance(@Nullable LocalDate occurredOn) {}

    @PostMapping("/api/reviews/{id}/directions/{direction}/compliance")
    @Sends(ComplyWithDirection.class)
    ResponseEntity<CommandResult> comply(
            @PathVariable UUID id,
            @PathVariable UUID direction,
            @Valid @RequestBody Compliance body,
            CommandSender sender) {
        return CommandResponses.done(
                sender.send(new ComplyWithDirection(id, direction, sender.on(body.occurredOn()), sender.today())));
    }
}
