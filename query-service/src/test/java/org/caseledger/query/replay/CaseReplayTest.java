package org.caseledger.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Category;
import org.caseledger.events.Event;
import org.caseledger.events.Service;
import org.caseledger.query.testing.LifeInLog;
import org.caseledger.query.testing.OneCase;
import org.junit.jupiter.api.Test;

/** A case that is classified, served and resolved, and one of whose services is retracted. */
class CaseReplayTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    private final OneCase one = new OneCase("BR-PAT-01", DAY, 1);
    private final List<RecordedEvent> recorded = new ArrayList<>();
    private final CaseReplay replay = new CaseReplay(EventRules.read());

    CaseReplayTest() {
        List<CaseEvent> life = new ArrayList<>();
        // By which command each was recorded: the plan together with the resolution.
        List<Integer> commands = List.of(1, 2, 3, 4, 4, 5);
        Arrays.stream(one.registered()).forEach(event -> add(life, event));
        add(life, one.classified(DAY, Category.DOMESTIC_VIOLENCE));
        Event served = one.served(DAY, Service.LEGAL_AID);
        add(life, served);
        Arrays.stream(one.resolved(DAY.plusDays(3))).forEach(event -> add(life, event));
        add(life, one.voided(2, served, DAY.plusDays(4)));
        List<Block> blocks = LifeInLog.of(life);
        for (int i = 0; i < blocks.size(); i++) {
            recorded.add(recorded(blocks.get(i), commands.get(i)));
        }
    }

    @Test
    void each_step_says_what_it_changed_in_words_of_the_register() {
        List<ReplayedStep> steps = replay.steps(one.id(), recorded);

        assertThat(steps)
                .extracting(step -> step.event().type())
                .containsExactly(
                        "CaseRegistered",
                        "CaseClassified",
                        "ServiceProvided",
                        "CaseResolved",
                        "FollowUpPlanned",
                        "EntryVoided");
        assertThat(steps.get(0).changes())
                .contains("Status: Registered", "Case number: " + one.number(), "Case id: " + one.id());
        assertThat(steps.get(1).changes())
                .containsExactly("Categories: Domestic violence", "GBVIMS type: Physical assault");
        assertThat(steps.get(2).changes()).containsExactly("Status: Registered → In service");
        assertThat(steps.get(3).changes()).contains("Status: In service → Under follow-up", "Resolved on: 2025-06-05");
        assertThat(steps.get(4).changes()).containsExactly("Monitoring ends on: 2025-12-05");
        assertThat(steps.get(5).changes()).isEmpty();
    }

    @Test
    void each_step_says_where_it_stands() {
        ReplayedStep served = replay.steps(one.id(), recorded).get(2);

        assertThat(served.event().position()).isEqualTo(2);
        assertThat(served.block()).isEqualTo(2);
        assertThat(served.leaf())
                .isEqualTo(Leaf.of(recorded.get(2).event()).hash().toString());
        assertThat(served.role()).isEqualTo("CASE_WORKER");
        assertThat(served.delayDays()).isEqualTo(182);
    }

    @Test
    void each_step_says_which_command_made_it_and_what_that_met() {
        List<ReplayedStep> steps = replay.steps(one.id(), recorded);

        assertThat(steps.get(0).allowedBy()).containsExactly("RegisterCase, for any staff, by CentreRules");
        assertThat(steps.get(2).allowedBy())
                .containsExactly("ProvideService, for any staff, by DatingRules, ErasureRules, ServiceRules");
        assertThat(steps.get(4).allowedBy())
                .as("a plan that was recorded with a resolution")
                .containsExactly(
                        "ResolveCase, for who works with her, by ErasureRules, PersonalDataRules, ResolutionRules");
        assertThat(replay.steps(one.id(), recorded.subList(0, 5)).get(4).allowedBy())
                .isEqualTo(steps.get(4).allowedBy());
    }

    @Test
    void what_is_no_case_has_no_steps() {
        assertThat(replay.steps(UUID.randomUUID(), List.of())).isEmpty();
        assertThat(replay.steps(one.id(), recorded.subList(1, 3))).isEmpty();
    }

    private static void add(List<CaseEvent> life, Event event) {
        if (event instanceof CaseEvent ofCase) {
            life.add(ofCase);
        }
    }

    private static RecordedEvent recorded(Block block, int command) {
        LogEvent event = block.events().get(0);
        String metaData =
                "{\"actor\":\"case-worker-1\",\"role\":\"CASE_WORKER\",\"centre\":\"BR-PAT-01\",\"command\":\"%d\"}"
                        .formatted(command);
        return new RecordedEvent(
                block.position(),
                block.position(),
                block.sealedAt(),
                new LogEvent(
                        event.id(),
                        event.aggregate(),
                        event.aggregateType(),
                        event.sequence(),
                        event.time(),
                        event.type(),
                        event.revision(),
                        event.payload(),
                        metaData.getBytes(StandardCharsets.UTF_8),
                        null));
    }
}
