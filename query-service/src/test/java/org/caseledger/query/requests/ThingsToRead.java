package org.caseledger.query.requests;

import java.time.LocalDate;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.Direction;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.Role;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;

/** One of each thing that a read of one thing names. */
final class ThingsToRead {
    static final LocalDate JUNE = LocalDate.of(2025, 6, 2);

    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, RunningQueryService.PATNA);

    private ThingsToRead() {}

    static void append(TestLog log, OneCase inPatna, OneCase inGaya) {
        log.append(JUNE, WORKER, inPatna.registered());
        log.append(JUNE, WORKER, inGaya.registered());
        log.append(JUNE, WORKER, new CaseAssigned(inPatna.id(), "case-worker-1", JUNE));
        log.append(
                JUNE,
                new Who("state-officer-1", Role.STATE_OFFICER, null),
                new HelplineCallLogged(
                        Read.CALL,
                        HelplineSource.WOMEN_HELPLINE_181,
                        CallClass.EMERGENCY,
                        CallDisposition.REGISTRABLE,
                        "PAT",
                        JUNE),
                new ReviewHeld(Read.REVIEW, ReviewLevel.STATE, null, MAY, JUNE.minusDays(2), JUNE),
                new DirectionIssued(
                        Read.REVIEW, Read.DIRECTION, RunningQueryService.GAYA, Direction.TRAIN_STAFF, JUNE, JUNE),
                new FiguresPublished(
                        Read.PUBLICATION,
                        PublicationPeriod.MONTH,
                        "2025-05",
                        MAY,
                        MAY.plusDays(30),
                        "1",
                        1,
                        new PublishedTotals(0, 0, 0, 0, 0, 0),
                        JUNE));
    }
}
