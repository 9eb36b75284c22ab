package org.caseledger.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.TransferRequested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A part that is told of events is what Axon would make of it. */
@BesideOthers
class EventHandlersTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final List<CaseEvent> STORED = events();

    static List<Supplier<Object>> parts() {
        return List.of(
                CaseMovements::new,
                CaseProfile::new,
                Consents::new,
                ServicesRendered::new,
                Shelter::new,
                Referrals::new,
                Transfers::new,
                Monitoring::new);
    }

    @ParameterizedTest
    @MethodSource("parts")
    @SuppressWarnings("unchecked") // the model is that of its class
    void a_part_becomes_what_axon_makes_of_it(Supplier<Object> part) {
        Object told = part.get();
        Object published = part.get();
        AggregateModel<Object> model =
                AnnotatedAggregateMetaModelFactory.inspectAggregate((Class<Object>) published.getClass());

        for (int sequence = 0; sequence < STORED.size(); sequence++) {
            CaseEvent event = STORED.get(sequence);
            EventHandlers.tell(told, event, sequence);
            model.publish(new GenericDomainEventMessage<>("Case", "" + event.caseId(), sequence, event), published);
        }

        assertThat(told).usingRecursiveComparison().isEqualTo(published);
        assertThat(told).usingRecursiveComparison().isNotEqualTo(part.get());
    }

    /** Of all cases as if of one: what one handler does need not fit what another did. In some walks nobody is transferred. */
    private static List<CaseEvent> events() {
        System.out.println("EventHandlersTest: -Dseed=" + SEED);
        List<CaseEvent> events = new ArrayList<>(walk(SEED));
        for (long next = SEED + 1; events.stream().noneMatch(TransferRequested.class::isInstance); next++) {
            events.addAll(walk(next));
        }
        return events;
    }

    private static List<CaseEvent> walk(long seed) {
        return Wanderer.events(seed, 1_000, 12).stream()
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .filter(event -> !CaseEntries.isCorrection(event))
                .toList();
    }
}
