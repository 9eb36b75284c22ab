package org.caseledger.benchmarks.grow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RequiresReplicaSet
class LogGrowthReplicaSetTest {
    private static final int ONCE = 3;
    private static final int COPIED = 5;

    private final LedgerDatabase source = database("grow_source");
    private final LedgerDatabase target = database("grow_target");

    @BeforeEach
    void empty() {
        source.database().drop();
        target.database().drop();
    }

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    @Test
    void each_event_appears_as_often_as_asked_and_those_of_the_whole_ledger_once() {
        SmallLog.write(source.log(), "BR-PAT-01");

        assertThat(grow(target, 3)).startsWith("18 events in 7 blocks");

        assertThat(events(target)).hasSize(3 * COPIED + ONCE);
        assertThat(new LogVerifier(target.log()).verify().broken()).isNull();
        assertThat(aggregates("Case")).hasSize(3).contains(SmallLog.CASE.toString());
        assertThat(aggregates("Centre")).containsExactly("BR-PAT-01", "BR-PAT-34", "BR-PAT-67");
        assertThat(payloads("CentreCommissioned")).element(2).asString().contains("\"number\":67,");
        assertThat(payloads("LedgerOpened")).hasSize(1);
    }

    @Test
    void a_copy_names_its_own_centre_case_and_staff_wherever_it_names_them() {
        SmallLog.write(source.log(), "BR-PAT-01");

        grow(target, 3);

        String ownCase = aggregates("Case").get(1);
        assertThat(payloads("RegistrationNumberIssued"))
                .element(1)
                .isEqualTo("{\"centre\":\"BR-PAT-34\",\"caseId\":\"" + ownCase
                        + "\",\"number\":\"BR-PAT-34-2023-24-000001\",\"serial\":1,\"occurredOn\":\"2023-04-01\"}");
        assertThat(payloads("CaseRegistered"))
                .element(1)
                .asString()
                .contains(ownCase, "\"postings\":[{\"centre\":\"BR-PAT-34\"");
        assertThat(payloads("StaffPosted")).element(1).asString().contains("staff-1-0c1d2e3f");
        assertThat(payloads("CaseAssigned")).element(1).asString().contains("staff-1-0c1d2e3f");
    }

    @Test
    void copies_stand_beside_each_other_with_the_times_of_the_source() {
        SmallLog.write(source.log(), "BR-PAT-01");

        grow(target, 3);

        List<Block> blocks = blocks(target);
        assertThat(blocks)
                .extracting(Block::sealedAt)
                .containsExactly(
                        SmallLog.BEGAN,
                        SmallLog.BEGAN,
                        SmallLog.BEGAN,
                        SmallLog.BEGAN.plusSeconds(60),
                        SmallLog.BEGAN.plusSeconds(60),
                        SmallLog.BEGAN.plusSeconds(60),
                        SmallLog.BEGAN.plusSeconds(120));
        assertThat(blocks.get(4).commands()).singleElement().satisfies(command -> {
            assertThat(command.key())
                    .isNotEqualTo(blocks.get(3).commands().get(0).key());
            assertThat(command.first()).isZero();
            assertThat(command.count()).isEqualTo(2);
        });
    }

    @Test
    void published_figures_are_those_of_all_copies_up_to_the_position_where_all_are_counted() {
        SmallLog.write(source.log(), "BR-PAT-01");

        grow(target, 3);

        assertThat(payloads("FiguresPublished"))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("\"position\":15,\"totals\":{\"registered\":3,\"struckOff\":0}"),
                        // only one copy of the first publication is counted by the second
                        second -> assertThat(second).contains("\"position\":16,"));
    }

    /** {@code ./run verify} compares each checkpoint that the log names, and those are of another log. */
    @Test
    void what_was_signed_of_the_source_is_left_out() {
        SmallLog.write(source.log(), "BR-PAT-01");

        grow(target, 3);

        assertThat(payloads("CheckpointTaken")).isEmpty();
        assertThat(payloads("FiguresPublished"))
                .hasSize(2)
                .allSatisfy(published -> assertThat(published)
                        .endsWith("\"struckOff\":0}}")
                        .doesNotContain("checkpoint", "reportDigest"));
    }

    @Test
    void the_same_source_gives_the_same_log() {
        SmallLog.write(source.log(), "BR-PAT-01");
        try (LedgerDatabase again = database("grow_again")) {
            again.database().drop();

            grow(target, 3);
            grow(again, 3);

            assertThat(new LogReader(again.log()).head()).isEqualTo(new LogReader(target.log()).head());
            assertThat(again.database().getCollection(LogCollection.NAME).find().into(new ArrayList<>()))
                    .isEqualTo(target.database()
                            .getCollection(LogCollection.NAME)
                            .find()
                            .into(new ArrayList<>()));
        }
    }

    @Test
    void a_target_that_is_not_empty_is_refused() {
        SmallLog.write(source.log(), "BR-PAT-01");
        target.database().getCollection("daybook").insertOne(new Document());

        assertThatThrownBy(() -> grow(target, 3))
                .isInstanceOf(GrowRefused.class)
                .hasMessageContaining("--to is not empty, there is something in collection grow_target.daybook");
    }

    @Test
    void a_source_without_events_is_refused() {
        assertThatThrownBy(() -> grow(target, 3))
                .isInstanceOf(GrowRefused.class)
                .hasMessageContaining("--from has no events in collection grow_source.log");
    }

    @Test
    void copies_share_a_centre_where_two_digits_leave_none_of_their_own() {
        SmallLog.write(source.log(), "BR-PAT-50");

        assertThat(grow(target, 3)).startsWith("16 events in 7 blocks");

        assertThat(new LogVerifier(target.log()).verify().broken()).isNull();
        assertThat(aggregates("Case")).hasSize(3).contains(SmallLog.CASE.toString());
        assertThat(aggregates("Centre")).containsExactly("BR-PAT-50");
        assertThat(payloads("CentreCommissioned")).hasSize(1);
        assertThat(payloads("RegistrationNumberIssued"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("BR-PAT-50-2023-24-000001", "\"serial\":1,"),
                        second -> assertThat(second).contains("BR-PAT-50-2023-24-000002", "\"serial\":2,"),
                        third -> assertThat(third).contains("BR-PAT-50-2023-24-000003", "\"serial\":3,"));
        assertThat(payloads("CaseRegistered"))
                .extracting(registered -> registered.replaceAll(".*\"number\":\"([^\"]*)\".*", "$1"))
                .containsExactly("BR-PAT-50-2023-24-000001", "BR-PAT-50-2023-24-000002", "BR-PAT-50-2023-24-000003");
        assertThat(events(target).stream()
                        .filter(event -> "Centre".equals(event.aggregateType()))
                        .map(LogEvent::sequence))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(payloads("FiguresPublished").get(0)).contains("\"position\":13,");
    }

    private String grow(LedgerDatabase to, int times) {
        return new LogGrowth(source, to, times, line -> {}).run();
    }

    private List<String> aggregates(String type) {
        return events(target).stream()
                .filter(event -> type.equals(event.aggregateType()))
                .map(LogEvent::aggregate)
                .distinct()
                .toList();
    }

    private List<String> payloads(String type) {
        return events(target).stream()
                .filter(event -> event.type().equals(type))
                .map(event -> new String(event.payload(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<LogEvent> events(LedgerDatabase of) {
        return blocks(of).stream().flatMap(block -> block.events().stream()).toList();
    }

    private static List<Block> blocks(LedgerDatabase of) {
        return new LogReader(of.log()).from(0, 100);
    }

    private static LedgerDatabase database(String name) {
        return LedgerDatabase.at(new ConnectionString(RealMongo.uri().replace("/?", "/" + name + "?")));
    }
}
