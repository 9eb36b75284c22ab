package org.caseledger.query.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.caseledger.query.processing.ReadYourWrites;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.AnsweredWithProblem;
import org.caseledger.service.request.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The answer to {@code Accept: text/csv} or {@code ?format=csv}, at every list whose controller takes this as an argument: all entries that match, in
 * the caller's language ({@code ?lang=}, else {@code Accept-Language}). {@code cursor} and {@code limit} do not narrow it.
 *
 * @param wanted whether the caller asked for a file and not for a page
 * @param most entries that a file may have
 */
@QueryParameters({ExportArgument.FORMAT, ExportArgument.LANGUAGE})
public record Export(boolean wanted, Locale language, int most) {
    public static final String CSV = "text/csv";

    /** For the description of such a list. */
    public static final String DESCRIPTION =
            "With `Accept: text/csv` or `format=csv` all that match, as a file with titles and labels in `lang` or `Accept-Language`.";

    /** Entries that are read at once. */
    public static final int PAGE = 500;

    private static final MediaType TYPE = MediaType.parseMediaType(CSV + ";charset=UTF-8;header=present");

    /**
     * Reads page after page.
     *
     * @param standpoint asked for before the first page is read; the file is named by its day
     * @throws AnsweredWithProblem where more entries match than a file may have
     */
    public <T> ResponseEntity<?> of(Table<T> table, Standpoint standpoint, Pages<T> pages) {
        CsvFile<T> file = new CsvFile<>(table, language);
        int entries = 0;
        String cursor = null;
        do {
            Page<T> page = pages.after(cursor);
            entries += page.entries().size();
            if (entries > most) {
                throw new AnsweredWithProblem(HttpStatus.BAD_REQUEST, "EXPORT_TOO_LONG", Long.valueOf(most));
            }
            file.add(page.entries());
            cursor = page.next();
        } while (cursor != null);
        return answer(table, standpoint, file);
    }

    /** For a list that is at hand as a whole. */
    public <T> ResponseEntity<?> of(Table<T> table, Standpoint standpoint, List<T> entries) {
        return of(table, standpoint, cursor -> new Page<>(entries, null));
    }

    private ResponseEntity<?> answer(Table<?> table, Standpoint standpoint, CsvFile<?> file) {
        var bytes = file.written();
        return ResponseEntity.ok()
                .contentType(TYPE)
                .contentLength(bytes.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(table.name() + "-" + day(standpoint) + ".csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .header(ReadYourWrites.HEADER, Long.toString(standpoint.position()))
                .body(new InputStreamResource(bytes.getInputStream()));
    }

    private static LocalDate day(Standpoint standpoint) {
        return LocalDate.ofInstant(standpoint.time(), LedgerClock.ZONE);
    }

    /** Gives the page after a cursor, the first one after none. */
    @FunctionalInterface
    public interface Pages<T> {
        Page<T> after(@Nullable String cursor);
    }
}
