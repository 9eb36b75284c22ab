package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.caseledger.command.centres.PostStaff;
import org.caseledger.command.centres.RelieveStaff;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who fills the posts of a centre. */
@RestController
@Tag(name = "centre-staff", description = "Who fills the posts of a centre")
@RequestMapping(CentresCommandController.ONE + "/staff")
final class CentreStaffCommandController {

    /** @param staff pseudonymous staff id, never a name */
    record StaffPosting(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*-\\d{1,6}", message = "case-worker-17")
            String staff,

            @NotNull Role role,
            @Nullable LocalDate occurredOn) {}

    @Creates
    @PostMapping
    @Sends(PostStaff.class)
    ResponseEntity<CommandResult> post(
            @PathVariable String centre, @Valid @RequestBody StaffPosting body, CommandSender sender) {
        Receipt receipt = sender.send(
                new PostStaff(centre, body.staff(), body.role(), sender.on(body.occurredOn()), sender.today()));
        String location = "/api/centres/" + centre + "/staff/" + body.staff();
        return CommandResponses.created(location, receipt, CommandResult.of(receipt));
    }

    /** @param role of the post that is vacated */
    record StaffRelief(@NotNull Role role, @Nullable LocalDate occurredOn) {}

    @PostMapping(CentresCommandController.ONE_OF_STAFF + "/relief")
    @Sends(RelieveStaff.class)
    ResponseEntity<CommandResult> relieve(
            @PathVariable String centre,
            @PathVariable String staff,
            @Valid @RequestBody StaffRelief body,
            CommandSender sender) {
        return CommandResponses.done(sender.send(
                new RelieveStaff(centre, staff, body.role(), sender.on(body.occurredOn()), sender.today())));
    }
}
