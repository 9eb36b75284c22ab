package org.caseledger.query.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.bson.Document;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** A view that another process loads has some of its documents, and is as far as no event: nothing is answered from a part of it. */
class ViewNotBegunTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final DemoUser DATA_PROTECTION = DemoUser.outside(Role.DATA_PROTECTION_OFFICER, false);

    @Test
    void no_answer_is_given_from_documents_that_lie_ahead_of_a_view() {
        try (RunningQueryService service = new RunningQueryService(TestStore.local())) {
            OneCase one = new OneCase(RunningQueryService.PATNA, DAY, 1);
            service.log().append(DAY, Who.LEDGER, one.registered());
            assertThat(service.get(Users.STATE_OFFICER, "/api/cases").text())
                    .contains(one.id().toString());
            String stored = service.bean(Cases.class).stored();
            service.restartAfter(() -> isLoadedElsewhere(service, stored));

            SoftAssertions softly = new SoftAssertions();
            List<Read> asked = Read.all(service).stream()
                    .filter(read -> read.isAnsweredFrom(Cases.NAME))
                    .toList();
            for (Read read : asked) {
                Answer answer = answer(service, read.withRequired(one.id().toString()));
                softly.assertThat(answer.text()).as(read.path()).contains("\"code\":\"VIEW_BEHIND\"");
                softly.assertThat(answer.header("Retry-After")).as(read.path()).isNotNull();
            }
            softly.assertAll();
            assertThat(asked).extracting(Read::path).contains("/api/cases", "/api/cases/{id}");
        }
    }

    /** To the first who has access there. */
    private static Answer answer(RunningQueryService service, String path) {
        return Stream.of(Users.STATE_OFFICER, DATA_PROTECTION)
                .map(user -> service.send(service.request(user, path).setHeader(ReadYourWrites.HEADER, "-1")))
                .filter(answer -> answer.status() != 403)
                .findFirst()
                .orElseThrow();
    }

    private static void isLoadedElsewhere(RunningQueryService service, String stored) {
        MongoCollection<Document> tokens = service.log().views().getCollection("tokens");
        tokens.updateOne(
                Filters.eq("processor", stored),
                Updates.combine(
                        Updates.set("position", -1L),
                        Updates.set("owner", "another"),
                        Updates.set("run", "its own"),
                        Updates.set("claimedAt", Date.from(Instant.now().plusSeconds(3_600)))));
    }
}
