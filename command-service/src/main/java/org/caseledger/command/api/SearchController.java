package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.caseledger.command.finding.FoundCases;
import org.caseledger.command.finding.NameSearch;
import org.caseledger.command.finding.PhoneSearch;
import org.caseledger.command.finding.Searches;
import org.caseledger.command.finding.Sought;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.events.RevealedField;
import org.caseledger.events.SearchReason;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finds the case of a woman who is known; nobody else can be searched for, the accused least of all. */
@RestController
@Tag(name = "personal-data", description = "What is known of her as a person, stored under seal")
final class SearchController {
    static final String BY_PHONE = "/api/search/by-phone";
    static final String BY_NAME = "/api/search/by-name";

    private final CasesUnderSeal cases;
    private final Visibility visibility;
    private final Searches searches;
    private final LedgerClock clock;

    SearchController(CasesUnderSeal cases, Visibility visibility, Searches searches, LedgerClock clock) {
        this.cases = cases;
        this.visibility = visibility;
        this.searches = searches;
        this.clock = clock;
    }

    /**
     * Finds cases of the caller's own centres by all of a phone. Shows nothing that is under seal. Who searched and why is on record before
     * anything is shown, and what was searched for is kept nowhere. A person may search so often in an hour, and then waits.
     */
    @ForCentreStaff
    @PostMapping(BY_PHONE)
    ResponseEntity<FoundCases> byPhone(@Valid @RequestBody PhoneSearch body, @Nullable Principal caller) {
        return found(body.sought(), body.reason(), caller);
    }

    /**
     * The same by a name, or some words of it: as it is heard, in either script. Words that too many women have are not looked at, so
     * {@code Devi} alone finds nobody.
     */
    @ForCentreStaff
    @PostMapping(BY_NAME)
    ResponseEntity<FoundCases> byName(@Valid @RequestBody NameSearch body, @Nullable Principal caller) {
        Sought sought = body.sought();
        if (sought.tellsNothing()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "NAME_TELLS_TOO_LITTLE");
        }
        return found(sought, body.reason(), caller);
    }

    /**
     * Other cases of the centre that holds this one, with one of the phones that are recorded in it. Where it is the same woman, the cases
     * are linked. Counts as a search, and stands on record as a look at this case as well.
     */
    @ForCentreStaff
    @GetMapping("/api/cases/{id}/may-be-known")
    ResponseEntity<FoundCases> mayBeKnown(@PathVariable UUID id, @Nullable Principal caller) {
        CaseUnderSeal theCase = cases.of(id);
        List<AccessScope> inEachRole = visibility.inEachRole(caller, theCase.heldBy());
        AccessScope who = theCase.whoMayAsk(inEachRole, EnumSet.of(RevealedField.PHONES), clock.today())
                .orElseThrow(() -> cases.refusal(
                        id,
                        theCase.whoKnowsOf(inEachRole, clock.today()),
                        "NOT_TO_BE_REVEALED",
                        RevealedField.PHONES.name()));
        cases.requireKept(id, theCase, who);
        return shown(searches.mayBeKnown(id, theCase, who, clock.today()));
    }

    private ResponseEntity<FoundCases> found(Sought sought, SearchReason reason, @Nullable Principal caller) {
        return shown(searches.search(sought, reason, visibility.atCentresInEachRole(caller), clock.today()));
    }

    private static ResponseEntity<FoundCases> shown(FoundCases found) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }
}
