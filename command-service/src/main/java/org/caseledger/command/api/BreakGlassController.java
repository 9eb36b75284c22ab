package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.caseledger.command.reveal.BreakGlasses;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.ReadBy;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.accessledger.BreakGlassReview;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.needtoknow.KindOfData;
import org.caseledger.service.needtoknow.NeedToKnow;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where it cannot wait: opened by one person, reviewed by another. */
@RestController
@Tag(name = "personal-data", description = "What is known of her as a person, stored under seal")
final class BreakGlassController {
    static final String OPENING = "/api/cases/{id}/break-glass";
    static final String REVIEW = OPENING + "/{opening}/review";

    private final CasesUnderSeal cases;
    private final Visibility visibility;
    private final BreakGlasses breakGlasses;
    private final LedgerClock clock;

    BreakGlassController(CasesUnderSeal cases, Visibility visibility, BreakGlasses breakGlasses, LedgerClock clock) {
        this.cases = cases;
        this.visibility = visibility;
        this.breakGlasses = breakGlasses;
        this.clock = clock;
    }

    /**
     * Opens for an hour, for this person alone, what opens of this case where it cannot wait: the cells *B* of the table of who may see what of
     * a case, and with her name or how to reach her what is noted of her safety. It is revealed as all else that is under seal. Those who answer
     * for the centre see it at once, and one of them, who is another person, reviews it within 72 hours. Nothing of the case is changed by it.
     */
    @ForCentreStaff
    @PostMapping(OPENING)
    @ResponseStatus(HttpStatus.CREATED)
    OpenBreakGlass open(@PathVariable UUID id, @Valid @RequestBody BreakGlassRequest body, @Nullable Principal caller) {
        CaseUnderSeal theCase = cases.of(id);
        List<AccessScope> inEachRole = visibility.inEachRole(caller, theCase.heldBy());
        AccessScope who = theCase.whoMayBreakGlass(inEachRole, clock.today())
                .orElseThrow(
                        () -> cases.refusal(id, theCase.whoKnowsOf(inEachRole, clock.today()), "NOTHING_BEHIND_GLASS"));
        cases.requireKept(id, theCase, who);
        return OpenBreakGlass.of(breakGlasses.open(id, theCase.heldBy(), body.reason(), who));
    }

    /**
     * Says what another person found of it. For administrators of the centre that held the case then, or of its caretaker, the officer of the
     * district's programme, and State officers; never for the person who broke the glass, whatever roles she has. Once it has ended, and once
     * only.
     */
    @ReadBy({Role.CENTRE_ADMINISTRATOR, Role.DISTRICT_OFFICER, Role.STATE_OFFICER})
    @PostMapping(REVIEW)
    @ResponseStatus(HttpStatus.CREATED)
    BreakGlassReviewed review(
            @PathVariable UUID id,
            @PathVariable UUID opening,
            @Valid @RequestBody BreakGlassReviewRequest body,
            @Nullable Principal caller) {
        BreakGlass opened = breakGlasses.find(id, opening).orElseThrow(BreakGlassController::unknown);
        AccessScope who = visibility.inEachRole(caller, opened.centre()).stream()
                .filter(one -> answersFor(opened.centre(), one))
                .findFirst()
                .orElseThrow(BreakGlassController::unknown);
        BreakGlassReview review = breakGlasses.review(opened, body.outcome(), who);
        return new BreakGlassReviewed(opening, id, review.outcome(), review.reviewedAt());
    }

    /** As magistrate or superintendent nobody sees every case of a district, so nobody reviews who else does. */
    private static boolean answersFor(String centre, AccessScope one) {
        return (one.has(Role.CENTRE_ADMINISTRATOR) || one.has(Role.DISTRICT_OFFICER) || one.has(Role.STATE_OFFICER))
                && one.sees(centre)
                && NeedToKnow.seesOfEach(one, KindOfData.DUTIES);
    }

    private static ProblemException unknown() {
        return new ProblemException(HttpStatus.NOT_FOUND, "BREAK_GLASS_UNKNOWN");
    }
}
