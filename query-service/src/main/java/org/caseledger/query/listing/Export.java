package org.caseledger.query.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.ProblemException;
import org.caseledger.service.request.QueryParameters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The answer to {@code Accept: text/csv} or {@code ?format=csv}, at every list whose controller takes this as an argument: all entries that match, in
 * the caller's language ({@code ?lang=}, else {@code Accept-Language}). {@code cursor} and {@code limit} do not narrow it. Each line says up to which
 * position of the ledger it is known: a file goes on without the question that it answers.
 *
 * @param wanted whether the caller asked for a file and not for a page
 * @param most entries that a file may have
 */
@QueryParameters({Export.FORMAT, Export.LANGUAGE})
public record Export(boolean wanted, Locale language, int most) {
    public static final String CSV = "text/csv";

    public static final String FORMAT = "format";
    public static final List<String> FORMATS = List.of("csv", "json");
    public static final String LANGUAGE = "lang";
    public static final List<String> LANGUAGES = List.of("en", "hi");

    private static final MediaType TYPE = MediaType.parseMediaType(CSV + ";charset=UTF-8;header=present");

    /**
     * For a list in a database: counted there first, then read while the file is sent.
     *
     * @param standpoint asked for before anything is read; the file is named by its day
     * @param entries in their order; closed when the file is written, or given up
     * @throws ProblemException where more entries match than a file may have
     */
    public <T> ResponseEntity<?> of(
            ListTable<T> table, AnsweredAt standpoint, Count matching, Supplier<Stream<T>> entries) {
        long rows = matching.upTo(most + 1);
        requireShort(rows);
        return answer(table, standpoint, rows, entries);
    }

    /**
     * For a list that is made in memory. Of a longer one no more is made than a file may have, and one.
     *
     * @param entries that are made when they are asked for
     * @param order of the lines
     */
    public <T> ResponseEntity<?> of(
            ListTable<T> table, AnsweredAt standpoint, Stream<T> entries, Comparator<? super T> order) {
        List<T> found = shortEnough(entries);
        found.sort(order);
        return answer(table, standpoint, found.size(), found::stream);
    }

    /** The same for entries that come in order. */
    public <T> ResponseEntity<?> of(ListTable<T> table, AnsweredAt standpoint, Stream<T> entries) {
        List<T> found = shortEnough(entries);
        return answer(table, standpoint, found.size(), found::stream);
    }

    private <T> List<T> shortEnough(Stream<T> entries) {
        List<T> found = new ArrayList<>();
        entries.limit(most + 1L).forEach(found::add);
        requireShort(found.size());
        return found;
    }

    private void requireShort(long entries) {
        if (entries > most) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "EXPORT_TOO_LONG", Long.valueOf(most));
        }
    }

    private <T> ResponseEntity<?> answer(
            ListTable<T> table, AnsweredAt standpoint, long rows, Supplier<Stream<T>> entries) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(table.name() + "-" + day(standpoint) + ".csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .header(ReadYourWrites.HEADER, Long.toString(standpoint.position()))
                .body(new CsvFile<>(table.knownUpTo(standpoint.position()), language, rows, entries));
    }

    private static LocalDate day(AnsweredAt standpoint) {
        return LocalDate.ofInstant(standpoint.time(), LedgerClock.ZONE);
    }

    /** Counts what matches, and no further than this. */
    @FunctionalInterface
    public interface Count {
        long upTo(int most);
    }
}
