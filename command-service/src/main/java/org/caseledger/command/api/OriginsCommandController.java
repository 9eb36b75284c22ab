package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.caseledger.command.origins.RestoreLedger;
import org.caseledger.command.origins.ResumeSigning;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.LastCheckpoint;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.problem.ProblemException;
import org.caseledger.tree.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "origins", description = "Under which name the log is signed, after a copy was restored or a memory lost")
final class OriginsCommandController {
    private static final String NAME = "osc.example/0b9d0d4e-6c0f-4d0e-9a53-0d9a3c1d0001";
    /** More events than any log has, and a number that is exact in every language. */
    private static final long MOST = 1L << 53;

    private final LogReader log;
    private final Ledger ledger;

    OriginsCommandController(LogReader log, Ledger ledger) {
        this.log = log;
        this.ledger = ledger;
    }

    /**
     * Second and third line of a checkpoint, and the signature of the log in it.
     *
     * @param root in Base64
     * @param signature what stands behind the name of the log in the line that begins with a dash
     */
    record CheckpointLines(
            @NotNull @Min(value = 1, message = "≥ 1") @Max(value = MOST, message = "≤ 9007199254740992")
            Long size,

            @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{43}=", message = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
            String root,

            @NotNull
            @Pattern(
                    regexp = "[A-Za-z0-9+/]{91}=",
                    message =
                            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
            String signature) {
        LastCheckpoint last() {
            return new LastCheckpoint(size, root, signature);
        }
    }

    /**
     * @param oldOrigin under which the log was signed
     * @param lastCheckpoint the largest that anybody has of it
     * @param position of the last event that the copy had
     */
    record Restoration(
            @NotNull @Pattern(regexp = Origin.PATTERN, message = NAME)
            String oldOrigin,

            @NotNull @Valid CheckpointLines lastCheckpoint,

            @NotNull @Min(value = 0, message = "≥ 0") @Max(value = MOST, message = "≤ 9007199254740992")
            Long position,

            @Nullable LocalDate occurredOn) {}

    /** An older copy was restored, and what was signed beyond it is lost: nothing is signed under the old name any more. */
    @PostMapping("/api/ledger/restorations")
    @Sends(RestoreLedger.class)
    ResponseEntity<CommandResult> restored(@Valid @RequestBody Restoration body, CommandSender sender) {
        return CommandResponses.done(sender.send(new RestoreLedger(
                ledger.id(),
                body.oldOrigin(),
                body.lastCheckpoint().last(),
                inTheLog(body.position()),
                sender.on(body.occurredOn()),
                sender.today())));
    }

    /**
     * @param origin under which the log is signed
     * @param checkpoint the last one that there was
     */
    record Resumption(
            @NotNull @Pattern(regexp = Origin.PATTERN, message = NAME)
            String origin,

            @NotNull @Valid CheckpointLines checkpoint,
            @Nullable LocalDate occurredOn) {}

    /** The signer has lost what says what it signed: this was the last, and it goes on from there. */
    @PostMapping("/api/ledger/resumptions")
    @Sends(ResumeSigning.class)
    ResponseEntity<CommandResult> resumed(@Valid @RequestBody Resumption body, CommandSender sender) {
        inTheLog(body.checkpoint().size() - 1);
        return CommandResponses.done(sender.send(new ResumeSigning(
                ledger.id(), body.origin(), body.checkpoint().last(), sender.on(body.occurredOn()), sender.today())));
    }

    /** An aggregate does not know the log, so that it reaches this far is seen to here. */
    private long inTheLog(long position) {
        long head = log.head().position();
        if (position > head) {
            throw new ProblemException(HttpStatus.CONFLICT, "EVENTS_ARE_MISSING", head);
        }
        return position;
    }
}
