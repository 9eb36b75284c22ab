package org.caseledger.query.verifyviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.PrintedRun;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The {@code --views} mode, beside a running service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // started before all tests
abstract class VerifyViewsContract {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 5);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, RunningQueryService.PATNA);

    private TestStore store;
    private RunningQueryService service;

    abstract TestStore open();

    @BeforeAll
    void start() {
        store = open();
        service = new RunningQueryService(store);
        for (int serial = 1; serial <= 20; serial++) {
            OneCase one = new OneCase(RunningQueryService.PATNA, DAY.plusDays(serial), serial);
            LocalDate served = DAY.plusDays(30L + serial);
            service.log().append(DAY.plusDays(30), WORKER, one.registered());
            service.log().append(served, WORKER, one.served(served, Service.MEDICAL_AID));
            service.log().append(served, WORKER, one.resolved(served));
            service.log().append(served, WORKER, one.closed(served, ClosingReason.RELOCATED));
        }
        assertThat(service.get(Users.STATE_OFFICER, "/api/centres/board").status())
                .isEqualTo(200);
        assertThat(service.get(Users.STATE_OFFICER, "/api/cases").status()).isEqualTo(200);
        assertThat(service.get(Users.STATE_OFFICER, "/api/disposals").status()).isEqualTo(200);
        assertThat(service.get(Users.STATE_OFFICER, "/api/follow-ups?state=due").status())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void kept_views_are_equal_to_their_recount() {
        PrintedRun run = verify();

        assertThat(run.printed())
                .containsPattern("daybook +\\d+ rows +sha256 [0-9a-f]{64} +equal")
                .containsPattern("casefiles +20 rows +sha256 [0-9a-f]{64} +equal")
                .containsPattern("spans +[1-9]\\d* rows +sha256 [0-9a-f]{64} +equal");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_changed_number_is_found_and_named() {
        MongoCollection<Document> daybook = service.log().views().getCollection("daybook");
        Document day = Objects.requireNonNull(
                daybook.find(Filters.eq("_id", "2025-06-04")).first());
        daybook.updateOne(Filters.eq("_id", day.get("_id")), Updates.set("cells.0.n", 99));

        PrintedRun run = verify();
        daybook.replaceOne(Filters.eq("_id", day.get("_id")), day);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.printed()).contains("DIFFERS: document 2025-06-04 is wrong in cells");
    }

    /** One document that nobody can read must not hide what is wrong elsewhere. */
    @Test
    void a_document_that_cannot_be_read_is_named_and_the_other_views_are_checked() {
        MongoCollection<Document> centres = service.log().views().getCollection("centres");
        MongoCollection<Document> records =
                service.bean(Cases.class).collection(service.log().views());
        Document centre = Objects.requireNonNull(centres.find().first());
        Document record = Objects.requireNonNull(records.find().first());
        centres.updateOne(Filters.eq("_id", centre.get("_id")), Updates.set("position", "7"));
        records.updateOne(Filters.eq("_id", record.get("_id")), Updates.set("entries", List.of("nonsense")));

        PrintedRun run = verify();
        centres.replaceOne(Filters.eq("_id", centre.get("_id")), centre);
        records.replaceOne(Filters.eq("_id", record.get("_id")), record);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.printed())
                .containsPattern("centres .*DIFFERS: document " + centre.get("_id") + " is wrong in position")
                .containsPattern("casefiles .*DIFFERS: document " + record.get("_id") + " cannot be read")
                .containsPattern("spans .*DIFFERS: they cannot be computed from the records")
                .containsPattern("daybook .*equal");
    }

    /** Whoever may write there must not keep the other views from being checked. */
    @Test
    void a_token_that_names_no_position_is_named_and_the_other_views_are_checked() {
        MongoCollection<Document> tokens = service.log().views().getCollection("tokens");
        Document token = Objects.requireNonNull(
                tokens.find(Filters.regex("processor", "^centres")).first());
        for (Bson damage : List.of(Updates.set("position", "7"), Updates.unset("position"))) {
            tokens.updateOne(Filters.eq("_id", token.get("_id")), damage);

            PrintedRun run = verify();
            tokens.replaceOne(Filters.eq("_id", token.get("_id")), token);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.printed())
                    .containsPattern("centres .*DIFFERS: its token is wrong in position")
                    .containsPattern("casefiles .*equal")
                    .containsPattern("daybook .*equal");
        }
    }

    /** As where the log was restored from an older copy: what it is given from there on the view would never have. */
    @Test
    void a_token_beyond_the_end_of_the_log_is_named_and_the_other_views_are_checked() {
        MongoCollection<Document> tokens = service.log().views().getCollection("tokens");
        Document token = Objects.requireNonNull(
                tokens.find(Filters.regex("processor", "^centres")).first());
        long end = service.log().head();
        tokens.updateOne(Filters.eq("_id", token.get("_id")), Updates.set("position", end + 1));

        PrintedRun run = verify();
        tokens.replaceOne(Filters.eq("_id", token.get("_id")), token);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.printed())
                .containsPattern("centres .*DIFFERS: its token is at position %d, and the log ends at %d"
                        .formatted(end + 1, end))
                .containsPattern("casefiles .*equal")
                .containsPattern("daybook .*equal");
    }

    @Test
    void a_place_of_spans_that_names_no_position_is_named_and_the_views_are_checked() {
        MongoCollection<Document> progress = service.log().views().getCollection("progress");
        Document place = Objects.requireNonNull(progress.find().first());
        progress.updateOne(Filters.eq("_id", place.get("_id")), Updates.set("position", "7"));

        PrintedRun run = verify();
        progress.replaceOne(Filters.eq("_id", place.get("_id")), place);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.printed())
                .containsPattern("spans .*DIFFERS: .*their progress is wrong in position")
                .containsPattern("casefiles .*equal");
    }

    @Test
    void a_code_that_was_changed_in_a_crossed_cell_is_found_and_named() {
        MongoCollection<Document> cells = service.log().views().getCollection(collection("cells_"));
        Document page =
                Objects.requireNonNull(cells.find(Filters.gt("_id", 1L << 48)).first());
        byte[] changed = page.get("cells", Binary.class).getData().clone();
        changed[changed.length - 1] ^= 1; // its category
        cells.updateOne(Filters.eq("_id", page.get("_id")), Updates.set("cells", new Binary(changed)));

        PrintedRun run = verify();
        cells.replaceOne(Filters.eq("_id", page.get("_id")), page);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.printed())
                .contains("DIFFERS: measure %d is counted otherwise by codes in positions 0 to 511"
                        .formatted(page.getLong("_id") >>> 48));
    }

    /** All adds up to the same, and between two of the events it does not. */
    @Test
    void cells_that_stand_at_each_others_event_are_found_and_named() {
        MongoCollection<Document> pages = service.log().views().getCollection(collection("cells_"));
        Document page = Objects.requireNonNull(pages.find(Filters.lt("_id", 1L << 48))
                .sort(Sorts.ascending("_id"))
                .first());
        ByteBuffer cells =
                ByteBuffer.wrap(page.get("cells", Binary.class).getData().clone());
        long first = cells.getLong(0);
        cells.putLong(0, first ^ 1L << 55); // the lowest bit of its place among the events of the page
        pages.updateOne(Filters.eq("_id", page.get("_id")), Updates.set("cells", new Binary(cells.array())));

        PrintedRun run = verify();
        pages.replaceOne(Filters.eq("_id", page.get("_id")), page);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.printed()).contains("DIFFERS: what events changed is counted otherwise in positions 0 to 511");
    }

    private String collection(String beginning) {
        return service.log().views().listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_span_of_a_case_that_is_in_no_record_is_found_and_named() {
        MongoCollection<Document> spans = service.log().views().getCollection(collection("spans_"));
        Document one = Objects.requireNonNull(spans.find(Filters.exists("kind")).first());
        String id = one.getString("_id");
        Document planted =
                new Document(one).append("_id", "ffffffff-ffff-ffff-ffff-ffffffffffff" + id.substring(id.indexOf(' ')));
        spans.insertOne(planted);

        PrintedRun run = verify();
        spans.deleteOne(Filters.eq("_id", planted.get("_id")));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.printed()).contains("DIFFERS: span " + planted.get("_id") + " should not be");
    }

    @Test
    void calls_that_were_put_aside_otherwise_are_found() {
        MongoCollection<Document> aside = service.log().views().getCollection("helplinecalls_packed");
        Document invented = new Document("_id", 0L)
                .append("position", 0L)
                .append(
                        "traits",
                        List.of(new Document("source", HelplineSource.ERSS_112.name())
                                .append("callClass", CallClass.values()[0].name())
                                .append("disposition", CallDisposition.values()[0].name())
                                .append("centres", List.of())
                                .append("isRouted", false)
                                .append("isTakenUp", false)))
                .append("calls", new Binary(new byte[24]));
        aside.insertMany(List.of(invented, new Document("_id", -1L).append("position", 0L)));

        PrintedRun run = verify();
        aside.deleteMany(Filters.empty());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.printed())
                .containsPattern(
                        "helplinecalls .*DIFFERS: a call that was logged at position 0 is put aside and is in no document");
    }

    @Test
    void a_missing_document_is_found_and_named() {
        MongoCollection<Document> register =
                service.bean(Cases.class).collection(service.log().views());
        Document row = Objects.requireNonNull(register.find().first());
        register.deleteOne(Filters.eq("_id", row.get("_id")));

        PrintedRun run = verify();
        register.insertOne(row);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.printed()).contains("document " + row.get("_id") + " lacks the event at position");
    }

    @Test
    void every_view_that_the_service_keeps_is_checked_also_one_without_an_event() {
        PrintedRun run = verify();

        assertThat(service.beans(ReadModel.class))
                .hasSizeGreaterThan(5)
                .allSatisfy(model -> assertThat(run.printed())
                        .containsPattern("(?m)^" + model.name() + " +\\d+ rows +sha256 [0-9a-f]{64} +equal"));
        assertThat(run.printed()).containsPattern("helplinecalls +0 rows");
    }

    @Test
    void a_view_that_was_emptied_is_found() {
        MongoCollection<Document> register =
                service.bean(Cases.class).collection(service.log().views());
        List<Document> rows = register.find().into(new ArrayList<>());
        register.deleteMany(Filters.gt("position", -1L));

        PrintedRun run = verify();
        register.insertMany(rows);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.printed()).containsPattern("casefiles +0 rows .*DIFFERS: it is empty");
    }

    private PrintedRun verify() {
        return PrintedRun.of(out -> VerifyViews.run(PrintedRun.arguments("--views", store.uri()), out));
    }
}
