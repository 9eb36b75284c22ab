package org.caseledger.query.ledger;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.ForEveryReader;
import org.caseledger.query.listing.Moments;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.publications.PublicationDays;
import org.caseledger.query.reviews.ReviewDays;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForEveryReader // who subscribes asks how far there is to go
@ReadsView({PublicationDays.VIEW, ReviewDays.VIEW})
@Tag(name = "Ledger", description = "What this ledger is, and how far it is")
class LedgerController {
    private final Ledger ledger;
    private final LogReader log;
    private final LedgerClock clock;
    private final PublicationDays publications;
    private final ReviewDays reviews;
    private final Moments moments;
    private final AnswerPositions standpoints;

    LedgerController(
            Ledger ledger,
            LogReader log,
            LedgerClock clock,
            PublicationDays publications,
            ReviewDays reviews,
            Moments moments,
            AnswerPositions standpoints) {
        this.ledger = ledger;
        this.log = log;
        this.clock = clock;
        this.publications = publications;
        this.reviews = reviews;
        this.moments = moments;
        this.standpoints = standpoints;
    }

    /**
     * What this ledger is, how far it is, and its days of publications and reviews. Days between {@code openedOn} and {@code today} can be
     * asked about.
     */
    @GetMapping("/api/ledger")
    ResponseEntity<LedgerAnswer> ledger(AccessScope scope) {
        AnsweredAt standpoint = standpoints.at(moments.position(null, publications, reviews));
        return standpoint.answer(new LedgerAnswer(
                ledger.purpose(),
                ledger.openedOn(),
                clock.today(),
                clock.isLoading(),
                LedgerAnswer.NewestBlock.of(log.head()),
                publications.known(),
                reviews.visibleTo(scope),
                standpoint.position(),
                standpoint.time()));
    }
}
