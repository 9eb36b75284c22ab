package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.SpanMaking;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.caseledger.views.ViewsInUse;
import org.junit.jupiter.api.Test;

/** An administrator drops what is not named: so whatever this version writes must be. */
@RequiresReplicaSet
class CollectionsInUseReplicaSetTest extends QueryServiceContract {
    @Override
    protected TestStore store() {
        return TestStore.replicaSet();
    }

    @Override
    protected void given(TestLog log) {
        LocalDate day = LocalDate.of(2025, 6, 2);
        log.append(day, new Who("case-worker-1", Role.CASE_WORKER, PATNA), new OneCase(PATNA, day, 1).registered());
    }

    @Test
    void every_collection_that_was_made_is_named() {
        ReadYourWrites views = service.bean(ReadYourWrites.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> views.position(Registers.VIEW) == service.log().head());

        assertThat(service.log().views().listCollectionNames()).hasSizeGreaterThan(10);
        assertThat(new ViewsInUse(service.log().views())
                        .abandonedSince(Instant.now().minusSeconds(300)))
                .isEmpty();
    }

    @Test
    void what_is_read_is_named_also_where_another_one_answers_that_is_behind_and_that_nobody_makes() {
        MongoDatabase views = service.log().views();
        ViewGenerations generations = new ViewGenerations(views);
        List<RegisterDefinition<?>> registers = new ArrayList<>();
        service.beans(RegisterDefinition.class).forEach(registers::add);
        for (String first : List.of(service.bean(Cases.class).first(), SpanMaking.first(registers))) {
            generations.answerFrom(first, generations.begin(first));
        }
        service.bean(ViewGenerations.class).look();

        service.bean(CollectionsInUse.class).name();

        assertThat(new ViewsInUse(views).abandonedSince(Instant.now().minusSeconds(300)))
                .isEmpty();
        views.getCollection(ViewsInUse.GENERATIONS).drop();
    }

    @Test
    void what_it_does_not_use_is_abandoned() {
        MongoDatabase views = service.log().views();
        views.createCollection("spans_of_before");
        try {
            assertThat(new ViewsInUse(views).abandonedSince(Instant.now().minusSeconds(300)))
                    .containsExactly("spans_of_before");
        } finally {
            views.getCollection("spans_of_before").drop();
        }
    }
}
