package org.caseledger.query.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Event;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.events.ShelterExit;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.SpanRecount;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.query.verifyviews.ViewsCheck;
import org.junit.jupiter.api.Test;

/** Entries of some dozens of cases, put right and retracted, interleaved at random over two weeks. */
abstract class EntriesReplayContract extends QueryServiceContract {
    private static final List<String> VIEWS = List.of("casefiles", "reportingdelay");
    private static final List<String> STORED = List.of("casefiles_4", "reportingdelay_2");
    private static final List<String> PATHS = List.of(
            "/api/shelter-stays?limit=500",
            "/api/shelter-stays?state=past-limit&on=2025-06-18&knownAt=2025-06-18",
            "/api/shelter-stays/occupancy?on=2025-06-15",
            "/api/referrals?limit=500",
            "/api/transfers?limit=500",
            "/api/disposals?limit=500",
            "/api/reports/services?by=week",
            "/api/reports/reporting-delay?by=week");
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    @Override
    protected void given(TestLog log) {
        long seed = System.nanoTime();
        System.out.println("EntriesReplayContract seed " + seed);
        Random random = new Random(seed);
        List<Life> lives = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            Life life = new Life(new OneCase(PATNA, JUNE, i));
            lives.add(life);
            LocalDate day = JUNE.plusDays(i / 3);
            log.append(day, WORKER, life.one.registered());
            for (int deeds = random.nextInt(10); deeds > 0; deeds--) {
                lives.get(random.nextInt(lives.size())).deed(log, day, random);
            }
        }
    }

    @Test
    void drop_and_replay_gives_the_same_bytes_and_the_same_answers() {
        List<String> before = documents();
        List<String> answers = answers();
        service.restartAfter(() -> {
            Stream.concat(STORED.stream(), computed("spans_", "cells_", "progress"))
                    .forEach(name -> service.log().views().getCollection(name).drop());
            service.log().views().getCollection("tokens").drop();
        });

        assertThat(documents()).isEqualTo(before).hasSizeGreaterThan(120);
        assertThat(answers()).isEqualTo(answers);
    }

    @Test
    void what_is_read_at_a_start_answers_as_what_was_followed() {
        List<String> answers = answers();
        service.restartAfter(() -> {});

        assertThat(answers()).isEqualTo(answers);
    }

    @Test
    void all_views_equal_their_recount_from_the_log() {
        documents();
        ViewsCheck check = new ViewsCheck(service.bean(MongoDatabase.class), service.bean(LogReader.class));
        List<ReadModel<?>> models = new ArrayList<>();
        service.beans(ReadModel.class).stream()
                .filter(model -> STORED.contains(model.stored()))
                .forEach(models::add);

        assertThat(check.check(models))
                .hasSize(VIEWS.size())
                .allSatisfy(result -> assertThat(result.difference()).isNull());
    }

    @Test
    void spans_and_counts_equal_their_recount_from_the_records() {
        documents();
        List<RegisterDefinition<?>> registers = new ArrayList<>();
        service.beans(RegisterDefinition.class).forEach(registers::add);
        SpanRecount recount = new SpanRecount(service.bean(MongoDatabase.class), service.bean(Cases.class), registers);
        List<Document> spans = new ArrayList<>();

        assertThat(recount.difference(spans::add)).isEmpty();
        assertThat(recount.rows()).isEqualTo(spans.size()).isGreaterThan(100);

        MongoCollection<Document> stored = service.log()
                .views()
                .getCollection(computed("spans_").findFirst().orElseThrow());
        Document one = spans.get(spans.size() / 2);
        stored.updateOne(one, new Document("$set", new Document("centre", "BR-XXX-01")));
        assertThat(recount.difference(span -> {})).hasValue("span " + one.getString("_id") + " is wrong in centre");
        stored.deleteOne(Filters.eq("_id", one.getString("_id")));
        assertThat(recount.difference(span -> {})).hasValue("span " + one.getString("_id") + " is missing");
        stored.insertOne(one);
    }

    private Stream<String> computed(String... beginnings) {
        return service.log().views().listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> Arrays.stream(beginnings).anyMatch(name::startsWith));
    }

    private List<String> answers() {
        return PATHS.stream()
                .map(path -> {
                    Answer answer = service.get(Users.STATE_OFFICER, path);
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    return answer.text();
                })
                .toList();
    }

    private List<String> documents() {
        ReadYourWrites views = service.bean(ReadYourWrites.class);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(VIEWS)
                        .allSatisfy(view -> assertThat(Math.min(views.position(view), views.position("spans")))
                                .isEqualTo(service.log().head())));
        List<String> documents = new ArrayList<>();
        for (String view : Stream.concat(STORED.stream(), computed("spans_")).toList()) {
            for (RawBsonDocument document : service.log()
                    .views()
                    .getCollection(view, RawBsonDocument.class)
                    .find(Filters.or(Filters.exists("position"), Filters.exists("kind")))
                    .sort(Sorts.ascending("_id"))) {
                documents.add(view + " " + document.toJson() + " " + hex(document));
            }
        }
        return documents;
    }

    private static String hex(RawBsonDocument document) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** One case, and how many events it has. */
    private static final class Life {
        private final OneCase one;
        private final Deeds deeds;
        private final UUID id = UUID.randomUUID();
        private int events = 1;
        private String centre = PATNA;

        Life(OneCase one) {
            this.one = one;
            this.deeds = new Deeds(one);
        }

        void deed(TestLog log, LocalDate recordedOn, Random random) {
            log.append(recordedOn, WORKER, deed(recordedOn.minusDays(random.nextInt(4)), random));
            events++;
        }

        private Event deed(LocalDate on, Random random) {
            return switch (random.nextInt(17)) {
                case 0 -> deeds.admitted(id, random.nextInt(3), random.nextInt(3), on);
                case 1 -> deeds.extended(id, 10, on);
                case 2 -> deeds.left(id, ShelterExit.HOME, on);
                case 3 -> deeds.exceeded(id, 5, on);
                case 4 -> deeds.referred(id, Partner.HOSPITAL, random.nextBoolean() ? on.plusDays(2) : null, on);
                case 5 -> deeds.accepted(id, on);
                case 6 -> deeds.rejected(id, ReferralRejection.NO_CAPACITY, on);
                case 7 -> deeds.transferRequested(id, PATNA, GAYA, on);
                case 8 -> transferred(on);
                case 9 -> deeds.transferDeclined(id, on);
                case 10 -> deeds.requested(id, Service.FOOD, on);
                case 11 -> deeds.provided(Service.FOOD, random.nextBoolean() ? id : null, on);
                case 12 -> deeds.notProvided(Service.FOOD, NotProvidedReason.UNAVAILABLE, null, on);
                case 13, 14 -> deeds.corrected(random.nextInt(events), "Entry", "occurredOn", on.minusDays(1), on);
                case 15 -> deeds.voided(random.nextInt(events), "Entry", on);
                default -> turned(on);
            };
        }

        private Event turned(LocalDate on) {
            return one.status().isActive()
                    ? one.closed(on, ClosingReason.RELOCATED)
                    : one.reopened(on, ReopeningReason.SAME_MATTER);
        }

        private Event transferred(LocalDate on) {
            if (!one.status().isActive()) {
                return deeds.transferWithdrawn(id, on);
            }
            String from = centre;
            centre = from.equals(PATNA) ? GAYA : PATNA;
            return deeds.transferAccepted(id, from, centre, JUNE, on);
        }
    }
}
