package org.caseledger.command.api;

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
@RequestMapping(Centres.ONE + "/staff")
final class CentreStaff {

    /** @param staff pseudonymous staff id, never a name */
    record StaffPosting(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*-\\d{1,6}", message = "case-worker-17")
            String staff,

            @NotNull Role role,
            @Nullable LocalDate occurredOn) {}

    @Creates
    @PostMapping
    @Sends(PostStaff.class)
    ResponseEntity<Done> post(@PathVariable String centre, @Valid @RequestBody StaffPosting body, Sending sending) {
        Receipt receipt = sending.send(
                new PostStaff(centre, body.staff(), body.role(), sending.on(body.occurredOn()), sending.today()));
        String location = "/api/centres/" + centre + "/staff/" + body.staff();
        return Answers.created(location, receipt, Done.of(receipt));
    }

    /** @param role of the post that is vacated */
    record StaffRelief(@NotNull Role role, @Nullable LocalDate occurredOn) {}

    @PostMapping(Centres.ONE_OF_STAFF + "/relief")
    @Sends(RelieveStaff.class)
    ResponseEntity<Done> relieve(
            @PathVariable String centre,
            @PathVariable String staff,
            @Valid @RequestBody StaffRelief body,
            Sending sending) {
        return Answers.done(sending.send(
                new RelieveStaff(centre, staff, body.role(), sending.on(body.occurredOn()), sending.today())));
    }
}
