package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.eventstore.StoredLife;
import org.caseledger.command.lifecycle.CaseNow;
import org.caseledger.command.lifecycle.PlaceLegalHold;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.command.sealing.DataKeys;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.command.sealing.RemainingCopies;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.PersonalDataErased;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "forgetting", description = "Legal holds, and forgetting what is kept of a woman for good")
final class ErasureController {
    static final String PATH = "/api/cases/{id}/erasure";

    private static final Set<Role> READERS = Visibility.senders(PlaceLegalHold.class);

    private final LogReader log;
    private final Visibility visibility;
    private final AwaitedLooks looks;
    private final RemainingCopies copies;

    ErasureController(
            LogReader log, Visibility visibility, AwaitedLooks looks, LedgerDatabases databases, DataKeys keys) {
        this.log = log;
        this.visibility = visibility;
        this.looks = looks;
        this.copies = new RemainingCopies(databases.keys(), keys::hasWrapping);
    }

    /** What keeps a case from being forgotten, and what is left of it once it is: with which wrapping keys an old copy of its keys still opens. */
    @GetMapping(PATH)
    ResponseEntity<ErasureState> erasure(@PathVariable UUID id, @Nullable Principal caller) {
        visibility.requireOneOf(READERS, caller);
        StoredLife life = StoredLife.read(log, id.toString(), "Case").orElseThrow(ErasureController::unknown);
        CaseNow now = CaseNow.of(life.ofCase());
        AccessScope who = visibility
                .whoKnowsOf(CaseUnderSeal.involvement(now), life.newestBy(), READERS, caller)
                .orElseThrow(ErasureController::unknown);
        looks.record(Look.at(Looker.of(who), LookKind.CASE, id));
        Optional<PersonalDataErased> erased = life.of(PersonalDataErased.class).findFirst();
        return ResponseEntity.ok(new ErasureState(
                id,
                now.status(),
                now.keptUntil().orElse(null),
                List.copyOf(now.legalHolds()),
                now.approvals(),
                now.erasedWith().stream().sorted().toList(),
                isUnderWay(now.approvedToBeForgotten()),
                erased.map(PersonalDataErased::keyDeletedAt).orElse(null),
                erased.map(PersonalDataErased::unrecoverableFrom).orElse(null),
                List.copyOf(
                        erased.isPresent()
                                ? copies.openingWith(id, PersonalSealing.keysOf(log.events(id.toString(), 0)))
                                : copies.openingWith(id))));
    }

    /** What made an approval void in another of her cases is not known in this one. */
    private boolean isUnderWay(Set<UUID> approved) {
        return !approved.isEmpty()
                && approved.stream()
                        .allMatch(one -> StoredLife.read(log, one.toString(), "Case")
                                .map(life -> CaseNow.of(life.ofCase()))
                                .filter(hers -> hers.approvedToBeForgotten().equals(approved)
                                        || hers.forgottenOn().isPresent() // since this one was read
                                                && hers.erasedWith().equals(approved))
                                .isPresent());
    }

    private static ProblemException unknown() {
        return new ProblemException(HttpStatus.NOT_FOUND, "CASE_UNKNOWN");
    }
}
