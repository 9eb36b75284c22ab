package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.events.Posting;
import org.caseledger.figures.CountedFigures;
import org.caseledger.figures.CountedMovement;
import org.caseledger.figures.FiguresDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the books say of any days of the whole State, counted as the command service counts it before figures are published. */
@Component
public final class StateFigures {
    private final BooksKnownAt books;

    StateFigures(BooksKnownAt books) {
        this.books = books;
    }

    /**
     * @param position of the last event that counts as known
     * @param definition of what is counted where
     * @throws org.caseledger.service.problem.ProblemException while the books are not that far
     */
    public CountedFigures of(LocalDate from, LocalDate to, long position, FiguresDefinition definition) {
        Books known = books.at(position).books();
        String[] centres = known.numbers().names();
        return CountedFigures.of(
                known.pages().stream()
                        .map(DayBookPage::entries)
                        .flatMap(List::stream)
                        .map(entry -> CountedMovement.of(posting(entry, centres)))
                        .iterator(),
                from,
                to,
                definition);
    }

    private static Posting posting(PackedCell entry, String[] centres) {
        return new Posting(
                centres[entry.centre()],
                entry.origin() == PackedCell.NO_CENTRE ? null : centres[entry.origin()],
                day(entry.cohort()),
                entry.from(),
                entry.to(),
                LocalDate.ofEpochDay(entry.on()),
                entry.reason(),
                entry.outcome(),
                entry.n());
    }

    private static @Nullable LocalDate day(int epochDay) {
        return epochDay == PackedCell.NO_DAY ? null : LocalDate.ofEpochDay(epochDay);
    }
}
