package org.caseledger.verifier.figures;

import java.util.List;
import org.caseledger.verifier.entry.EventEntry;
import org.caseledger.verifier.json.JsonObject;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.jspecify.annotations.Nullable;

/** What events say that may count: sums, serials and balance. */
final class CountedEvents {
    private final CheckReport report;
    private final @Nullable PublishedFigures published;
    private final @Nullable FigureSums sums;
    private final IssuedSerials serials;
    private final CaseBooks books;
    private long events;

    /** @param published of which the sums are compared; absent where there is nothing to compare them with */
    CountedEvents(@Nullable PublishedFigures published, CheckReport report) {
        this.report = report;
        this.published = published;
        this.sums = published == null ? null : new FigureSums(published.definition(), published.from(), published.to());
        this.serials = new IssuedSerials(report);
        this.books = new CaseBooks(report);
    }

    void add(long position, EventEntry entry, byte[] payload) {
        events++;
        try {
            add(position, entry, JsonObject.read(payload));
        } catch (Malformed e) {
            report.broken(Statement.PAYLOAD_UNREADABLE, position, e.remark());
        }
    }

    private void add(long position, EventEntry entry, JsonObject event) {
        switch (entry.type()) {
            case "RegistrationNumberIssued" -> serials.issue(position, event);
            case "CentreCommissioned" -> books.commission(event.text("centre"));
            case "FiguresPublished" -> {
                // the last one is compared when all are counted
            }
            default -> post(position, entry, event);
        }
    }

    private void post(long position, EventEntry entry, JsonObject event) {
        if (entry.type().equals("CaseRegistered")) {
            serials.register(position, entry.aggregate());
        }
        List<CountedPosting> postings =
                event.objects("postings").stream().map(CountedPosting::read).toList();
        postings.forEach(serials::follow);
        books.post(position, entry.aggregate(), postings);
        if (sums != null && published != null && position <= published.position()) {
            postings.forEach(sums::add);
        }
    }

    /** Compares what only the end tells, and says what holds. */
    void end(int brokenBefore) {
        serials.end();
        if (report.brokenSoFar() == brokenBefore) {
            report.holds(Statement.COMPLETENESS_HOLDS, events);
            report.holds(Statement.SERIALS_HOLD, serials.count());
            report.holds(Statement.BOOKS_HOLD, books.cases());
        }
        if (published != null && sums != null) {
            new FiguresComparison(published, sums, report).compare();
        }
    }

    byte @Nullable [] reportMade() {
        return published == null || sums == null ? null : sums.report(published);
    }
}
