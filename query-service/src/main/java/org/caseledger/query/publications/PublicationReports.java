package org.caseledger.query.publications;

import java.util.UUID;
import org.caseledger.eventlog.Hash;
import org.caseledger.figures.FiguresDefinition;
import org.caseledger.figures.FiguresReport;
import org.caseledger.query.daybook.StateFigures;
import org.caseledger.query.projection.ViewDocument;
import org.springframework.stereotype.Component;

/** What the ledger counted when figures were published, counted again: the same bytes. */
@Component
public final class PublicationReports {
    /** Name of the view that knows them. */
    public static final String VIEW = PublicationsModel.NAME;

    private final LivePublications publications;
    private final StateFigures books;

    PublicationReports(LivePublications publications, StateFigures books) {
        this.publications = publications;
        this.books = books;
    }

    /**
     * @param position of the event that published them
     * @param bytes of the report
     */
    public record Reported(long position, byte[] bytes) {}

    /**
     * @throws org.caseledger.service.problem.ProblemException {@code 404} where there is none
     * @throws IllegalStateException where the log or the books are not those of the day on which they were published
     */
    public Reported of(UUID id) {
        ViewDocument<Publication> stored = publications.known(id);
        Publication publication = stored.value();
        FiguresDefinition definition = FiguresDefinition.of(publication.definition())
                .orElseThrow(() -> new IllegalStateException(
                        "there is no definition " + publication.definition() + ", by which it was published"));
        byte[] report = new FiguresReport(
                        publication.kind(),
                        publication.period(),
                        publication.from(),
                        publication.to(),
                        publication.definition(),
                        publication.countedUpTo(),
                        books.of(publication.from(), publication.to(), publication.countedUpTo(), definition))
                .bytes();
        String digest = publication.reportDigest();
        if (digest != null && !digest.equals(Hash.over(report).toString())) {
            throw new IllegalStateException("what is counted up to position " + publication.countedUpTo()
                    + " is not the report that was published");
        }
        return new Reported(publication.published().position(), report);
    }
}
