package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.caseledger.events.Account;
import org.caseledger.events.CentreState;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ViewDocument;
import org.junit.jupiter.api.Test;

/** A page that is read from its bytes is the one that its document makes. */
class StoredPagesTest {
    private static final List<String> CENTRES = List.of("BR-PAT-01", "BR-GAY-02", "BR-NAL-01");
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);

    private final Random random = Tries.seeded("stored pages");

    @Test
    void every_field_is_read_as_the_document_has_it() {
        for (int i = 0; i < 50; i++) {
            ViewDocument<Day> page = page(i);
            CentreNumbers numbers = new CentreNumbers();
            CENTRES.forEach(numbers::of);

            assertThat(new StoredPages(numbers).read(raw(Documents.write(new DayBook(), page))))
                    .isEqualTo(DayBookPage.of(page, numbers));
        }
    }

    @Test
    void a_page_among_other_bytes_is_read_where_it_begins() {
        ViewDocument<Day> page = page(3);
        ByteBuffer alone =
                raw(Documents.write(new DayBook(), page)).getByteBuffer().asNIO();
        int length = alone.remaining();
        byte[] among = new byte[length + 20];
        alone.get(among, 7, length);
        CentreNumbers numbers = new CentreNumbers();
        CENTRES.forEach(numbers::of);

        assertThat(new StoredPages(numbers).read(new RawBsonDocument(among, 7, length)))
                .isEqualTo(DayBookPage.of(page, numbers));
    }

    @Test
    void a_code_that_is_not_known_is_refused() {
        Document page = Documents.write(new DayBook(), page(1));
        page.put(
                "cells",
                List.of(new Document("centre", "BR-PAT-01")
                        .append("on", "2024-04-01")
                        .append("from", "nowhere")
                        .append("to", "nowhere")
                        .append("reason", "none")
                        .append("n", 1)));

        assertThatThrownBy(() -> new StoredPages(new CentreNumbers()).read(raw(page)))
                .hasMessageContaining("the code nowhere");
    }

    private ViewDocument<Day> page(int number) {
        Day day = Day.EMPTY.at(Instant.ofEpochMilli(random.nextLong(1L << 40)));
        List<Posting> postings = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            postings.add(new Posting(
                    one(CENTRES),
                    random.nextBoolean() ? one(CENTRES) : null,
                    random.nextBoolean() ? FIRST.minusDays(random.nextInt(100)) : null,
                    one(List.of(Account.values())),
                    one(List.of(Account.values())),
                    FIRST.plusDays(random.nextInt(9)),
                    one(List.of(PostingReason.values())),
                    random.nextBoolean() ? one(List.of(ResolutionOutcome.values())) : null,
                    1 + random.nextInt(5)));
        }
        day = day.with(postings);
        if (random.nextBoolean()) {
            day = day.with(new CentreOpened("BR-PAT-01", "BR-PAT", "Patna", "पटना", FIRST, random.nextLong(1L << 40)));
        }
        if (random.nextBoolean()) {
            day = day.with(new CentreChanged("BR-PAT-01", CentreState.SUSPENDED, "BR-GAY-02", FIRST))
                    .with(new CentreChanged("BR-GAY-02", CentreState.CLOSED, null, FIRST));
        }
        return new ViewDocument<>(FIRST.plusDays(number).toString(), number, day.whole());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static RawBsonDocument raw(Document document) {
        return new RawBsonDocument(document, new DocumentCodec());
    }
}
