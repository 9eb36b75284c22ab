package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.lifecycle.AdmitChildren;
import org.caseledger.command.lifecycle.AdmitToShelter;
import org.caseledger.command.lifecycle.ExtendShelterStay;
import org.caseledger.command.lifecycle.LeaveShelter;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.service.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Stays in the shelter. */
@RestController
@Tag(name = "shelter", description = "Stays in the shelters of the centres")
final class ShelterCommandController {
    /** More children than this in one stay are a slip of the pen. */
    private static final int MOST_CHILDREN = 20;

    /** A year, and more than any limit ever set. */
    private static final int MOST_DAYS = 366;

    /**
     * @param boys who come with her; older ones than the norm allows do not stay, she does all the same
     * @param oldestBoy age of the oldest boy in years, where boys come with her; it decides and is not kept
     * @param olderBoys how many of the boys are too old to stay, where it is more than the oldest
     * @param leftOn day she left, for a stay entered as a whole
     * @param note stored under seal
     */
    record Admission(
            @Nullable @Min(0) @Max(MOST_CHILDREN) Integer girls,
            @Nullable @Min(0) @Max(MOST_CHILDREN) Integer boys,
            @Nullable @Min(0) @Max(17) Integer oldestBoy,
            @Nullable @Min(1) @Max(MOST_CHILDREN) Integer olderBoys,
            @Nullable LocalDate leftOn,
            @Nullable ShelterExit exit,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 4_000)
            PersonalText note,

            @Nullable LocalDate occurredOn) {}

    @Creates("stay")
    @PostMapping("/api/cases/{id}/shelter")
    @Sends(AdmitToShelter.class)
    ResponseEntity<CommandResult> admit(
            @PathVariable UUID id, @Valid @RequestBody Admission body, CommandSender sender) {
        Receipt receipt = sender.send(new AdmitToShelter(
                id,
                UUID.randomUUID(),
                body.girls() == null ? 0 : body.girls(),
                body.boys() == null ? 0 : body.boys(),
                body.oldestBoy(),
                body.olderBoys(),
                body.leftOn(),
                body.exit(),
                PersonalDetails.note(body.note()),
                sender.on(body.occurredOn()),
                sender.today()));
        String location = "/api/cases/" + id + "/shelter";
        if (!receipt.stored()) {
            return CommandResponses.done(receipt);
        }
        ShelterAdmitted stored = receipt.event(ShelterAdmitted.class);
        CommandResult result = CommandResult.of(receipt).with("stay", stored.stayId());
        return CommandResponses.created(location, receipt, result.withoutOlderBoys(stored.boysNotAdmitted()));
    }

    /**
     * @param boys who come; older ones than the norm allows do not stay
     * @param oldestBoy age of the oldest boy in years, where boys come; it decides and is not kept
     * @param olderBoys how many of the boys are too old to stay, where it is more than the oldest
     */
    record ChildrenComing(
            @Nullable @Min(0) @Max(MOST_CHILDREN) Integer girls,
            @Nullable @Min(0) @Max(MOST_CHILDREN) Integer boys,
            @Nullable @Min(0) @Max(17) Integer oldestBoy,
            @Nullable @Min(1) @Max(MOST_CHILDREN) Integer olderBoys,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/shelter/children")
    @Sends(AdmitChildren.class)
    ResponseEntity<CommandResult> admitChildren(
            @PathVariable UUID id, @Valid @RequestBody ChildrenComing body, CommandSender sender) {
        Receipt receipt = sender.send(new AdmitChildren(
                id,
                body.girls() == null ? 0 : body.girls(),
                body.boys() == null ? 0 : body.boys(),
                body.oldestBoy(),
                body.olderBoys(),
                sender.on(body.occurredOn()),
                sender.today()));
        ChildrenAdmitted stored = receipt.event(ChildrenAdmitted.class);
        return CommandResponses.done(receipt, CommandResult.of(receipt).withoutOlderBoys(stored.boysNotAdmitted()));
    }

    /** @param limitDays new limit in days from the admission */
    record Extension(
            @NotNull @Min(1) @Max(MOST_DAYS) Integer limitDays,
            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/shelter/extension")
    @Sends(ExtendShelterStay.class)
    ResponseEntity<CommandResult> extend(
            @PathVariable UUID id, @Valid @RequestBody Extension body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new ExtendShelterStay(id, body.limitDays(), sender.on(body.occurredOn()), sender.today())));
    }

    /** @param note stored under seal */
    record Leaving(
            @NotNull ShelterExit exit,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 4_000)
            PersonalText note,

            @Nullable LocalDate occurredOn) {}

    @PostMapping("/api/cases/{id}/shelter/exit")
    @Sends(LeaveShelter.class)
    ResponseEntity<CommandResult> leave(@PathVariable UUID id, @Valid @RequestBody Leaving body, CommandSender sender) {
        return CommandResponses.done(sender.send(new LeaveShelter(
                id, body.exit(), PersonalDetails.note(body.note()), sender.on(body.occurredOn()), sender.today())));
    }
}
