package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.command.reveal.BreakGlasses;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.command.reveal.Revealed;
import org.caseledger.command.reveal.Reveals;
import org.caseledger.events.RevealedField;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is under seal, for whoever may know it; this service alone has the keys. */
@RestController
@Tag(name = "personal-data", description = "What is known of her as a person, stored under seal")
final class RevealController {
    static final String PATH = "/api/cases/{id}/reveal";

    private final CasesUnderSeal cases;
    private final Visibility visibility;
    private final Reveals reveals;
    private final BreakGlasses breakGlasses;
    private final LedgerClock clock;

    RevealController(
            CasesUnderSeal cases,
            Visibility visibility,
            Reveals reveals,
            BreakGlasses breakGlasses,
            LedgerClock clock) {
        this.cases = cases;
        this.visibility = visibility;
        this.reveals = reveals;
        this.breakGlasses = breakGlasses;
        this.clock = clock;
    }

    /**
     * Shows what is under seal in a case. Who asks, for what and why is on record before anything is shown, where those who answer for
     * the case read it. Nothing is changed by it: neither the case nor its version, and no subscriber hears of it. Who may ask for what:
     * the table of who may see what of a case; one role must allow all that is asked for. What opens with break glass is shown to who broke
     * it, until that ends.
     */
    @ForCentreStaff
    @PostMapping(PATH)
    ResponseEntity<Revealed> reveal(
            @PathVariable UUID id, @Valid @RequestBody RevealRequest body, @Nullable Principal caller) {
        CaseUnderSeal theCase = cases.of(id);
        List<AccessScope> inEachRole = visibility.inEachRole(caller, theCase.heldBy());
        Optional<AccessScope> asking = theCase.whoMayAsk(inEachRole, body.fields(), clock.today());
        BreakGlass behind = asking.isPresent() ? null : openFor(id, theCase, inEachRole);
        if (behind != null) {
            asking = theCase.whoMayAskBehindGlass(inEachRole, body.fields(), clock.today());
        }
        AccessScope who = asking.orElseThrow(() -> cases.refusal(
                id,
                behind == null
                        ? theCase.whoKnowsOf(inEachRole, clock.today())
                        : theCase.whoMayBreakGlass(inEachRole, clock.today()),
                "NOT_TO_BE_REVEALED",
                codes(body.fields())));
        cases.requireKept(id, theCase, who);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reveals.of(id, theCase, body.fields(), body.reason(), who, behind));
    }

    /** Not asked for those to whom nothing would open. */
    private @Nullable BreakGlass openFor(UUID id, CaseUnderSeal theCase, List<AccessScope> inEachRole) {
        return theCase.whoMayBreakGlass(inEachRole, clock.today())
                .flatMap(who -> breakGlasses.openFor(who, id))
                .orElse(null);
    }

    private static String codes(Set<RevealedField> fields) {
        return new TreeSet<>(fields).stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
