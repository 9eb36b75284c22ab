package org.caseledger.query.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.PATNA;
import static org.caseledger.query.testing.Users.OFFICER_OF_PATNA;
import static org.caseledger.query.testing.Users.WORKER_IN_PATNA;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Role;
import org.caseledger.local.testing.SignedByHand;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.caseledger.query.testing.WrittenLooks;
import org.caseledger.query.tree.LogTree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The access ledger alone is out of order: an index that takes one block and no more stands in the way of every other. */
class AccessLedgerOutageTest extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);

    private final OneCase known = new OneCase(PATNA, JUNE, 1);

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected String[] settings() {
        return new String[] {"--caseledger.looks.patience=300ms"};
    }

    @Override
    protected void given(TestLog log) {
        log.append(JUNE, new Who("case-worker-1", Role.CASE_WORKER, PATNA), known.registered());
        month().createIndex(Indexes.ascending("format"), new IndexOptions().unique(true));
    }

    /** A service that stops stores what waits, if it can. */
    @AfterAll
    void inOrderAgain() {
        month().dropIndex(Indexes.ascending("format"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/history", "/history?format=csv", "/knowledge", "?knownAt=2025-06-02"})
    void no_look_at_a_case_is_answered_with_anything_of_it(String way) {
        assertRefused(WORKER_IN_PATNA, "/api/cases/" + known.id() + way);
    }

    /** Nothing of it is signed here, which of an unknown case nobody is told; nor is that it is unknown. */
    @Test
    void what_is_said_instead_of_an_answer_is_not_said_either() {
        assertRefused(OFFICER_OF_PATNA, "/api/cases/" + known.id() + "/evidence");
        assertRefused(OFFICER_OF_PATNA, "/api/cases/" + UUID.randomUUID() + "/evidence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases", "/api/cases?format=csv", "/api/registrations", "/api/today?centre=" + PATNA})
    void no_list_is_answered_either(String list) {
        assertRefused(OFFICER_OF_PATNA, list);
    }

    /** Only of a case that is there it turns out that there was no such tree. */
    @Test
    void what_turns_out_to_be_wrong_with_a_request_once_the_case_is_found_is_not_said_either() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.bean(LogTree.class).head().size()
                        == service.log().head() + 1);
        SignedByHand.publish(service.bean(LogReader.class), service.bean(MongoDatabase.class));

        assertRefused(OFFICER_OF_PATNA, "/api/cases/" + known.id() + "/evidence?since=999999999");
        assertRefused(OFFICER_OF_PATNA, "/api/cases/" + UUID.randomUUID() + "/evidence?since=999999999");
    }

    /** Who was shown the case before would learn that it is as it was. */
    @Test
    void not_even_that_nothing_has_changed_is_told() {
        Answer answer = service.send(
                service.request(WORKER_IN_PATNA, "/api/cases/" + known.id()).header("If-None-Match", "\"0\", \"1\""));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("ETag")).isNull();
    }

    @Test
    void figures_are_shown_as_ever() {
        assertThat(service.get(WORKER_IN_PATNA, "/api/centres/" + PATNA + "/board")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void cases_are_shown_again_by_themselves_once_it_is_in_order() {
        assertRefused(WORKER_IN_PATNA, "/api/cases/" + known.id());
        month().dropIndex(Indexes.ascending("format"));
        try {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(service.get(WORKER_IN_PATNA, "/api/cases/" + known.id())
                                    .status())
                            .isEqualTo(200));
        } finally {
            month().deleteMany(new Document("_id", new Document("$gt", 0L)));
            month().createIndex(Indexes.ascending("format"), new IndexOptions().unique(true));
        }
    }

    private void assertRefused(DemoUser user, String path) {
        Answer answer = service.get(user, path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.json().path("code").asString()).isEqualTo("ACCESS_NOT_RECORDED");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.text()).doesNotContain(known.id().toString(), "BR-PAT-01-2025");
        assertThat(List.of("ETag", "Ledger-Position", "Content-Disposition"))
                .allSatisfy(header -> assertThat(answer.header(header)).isNull());
    }

    private MongoCollection<Document> month() {
        WrittenLooks written = WrittenLooks.of(service.log());
        return written.database().getCollection(written.collection());
    }
}
