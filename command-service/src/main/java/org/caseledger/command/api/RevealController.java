package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.command.reveal.Revealed;
import org.caseledger.command.reveal.Reveals;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.RevealedField;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is under seal, for whoever may know it; this service alone has the keys. */
@RestController
@Tag(name = "personal-data", description = "What is known of her as a person, stored under seal")
final class RevealController {
    private final LogReader log;
    private final Visibility visibility;
    private final Reveals reveals;
    private final LedgerClock clock;

    RevealController(LogReader log, Visibility visibility, Reveals reveals, LedgerClock clock) {
        this.log = log;
        this.visibility = visibility;
        this.reveals = reveals;
        this.clock = clock;
    }

    /**
     * Shows what is under seal in a case. Who asks, for what and why is on record before anything is shown, where those who answer for
     * the case read it. Nothing is changed by it: neither the case nor its version, and no subscriber hears of it. Who may ask for what:
     * the table of who may see what of a case; one role must allow all that is asked for.
     */
    @ReadByWhoMayReveal
    @PostMapping("/api/cases/{id}/reveal")
    ResponseEntity<Revealed> reveal(
            @PathVariable UUID id, @Valid @RequestBody RevealRequest body, @Nullable Principal caller) {
        CaseUnderSeal theCase = CaseUnderSeal.read(log, id).orElseThrow(RevealController::unknown);
        List<AccessScope> inEachRole = visibility.inEachRole(caller, theCase.heldBy());
        AccessScope who = theCase.whoMayAsk(inEachRole, body.fields(), clock.today())
                .orElseThrow(() -> theCase.isKnownTo(inEachRole, clock.today())
                        ? new ProblemException(HttpStatus.FORBIDDEN, "NOT_TO_BE_REVEALED", codes(body.fields()))
                        : unknown());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reveals.of(id, theCase, body.fields(), body.reason(), who));
    }

    private static String codes(Set<RevealedField> fields) {
        return new TreeSet<>(fields).stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static ProblemException unknown() {
        return new ProblemException(HttpStatus.NOT_FOUND, "CASE_UNKNOWN");
    }
}
