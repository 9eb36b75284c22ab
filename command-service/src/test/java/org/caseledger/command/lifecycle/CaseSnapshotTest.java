package org.caseledger.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.SerializedObject;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.eventstore.LedgerSerializer;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.SealedDetail;
import org.caseledger.events.SealedDetails;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceProvided;
import org.junit.jupiter.api.Test;

/** A case that is loaded from a snapshot and what came since is the case that all its events make. */
@BesideOthers
class CaseSnapshotTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int WORDS = 1_200;
    private static final int WORDS_A_DAY = 12;
    private static final AggregateModel<Case> MODEL = AnnotatedAggregateMetaModelFactory.inspectAggregate(Case.class);

    private static final Map<UUID, List<CaseEvent>> LIVES = wander();

    @Test
    void at_any_moment_of_lives_full_of_corrections_retractions_and_new_plans_it_is_the_same_case() {
        System.out.println("CaseSnapshotTest: -Dseed=" + SEED);
        Random random = new Random(SEED);
        for (List<CaseEvent> life : LIVES.values()) {
            int taken = 1 + random.nextInt(life.size());
            Case loaded = stored(lived(new Case(), life, 0, taken));
            int until = taken + random.nextInt(life.size() - taken + 1);

            Case replayed = lived(new Case(), life, 0, until);
            assertThat(lived(loaded, life, taken, until))
                    .as("%s events, snapshot after %s", until, taken)
                    .usingRecursiveComparison()
                    .isEqualTo(replayed);
        }
        assertThat(LIVES.values().stream()
                        .flatMap(List::stream)
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .containsAll(Set.of(DetailsCorrected.class, EntryVoided.class));
        assertThat(LIVES).hasSizeGreaterThan(20);
    }

    @Test
    void a_snapshot_stands_for_the_events_in_it() {
        List<CaseEvent> life = List.copyOf(LIVES.values().iterator().next());
        Case loaded = stored(lived(new Case(), life, 0, life.size()));
        DomainEventMessage<?> snapshot =
                new GenericDomainEventMessage<>("Case", loaded.id().toString(), life.size() - 1, loaded);

        List<DomainEventMessage<?>> events = Case.eventsOf(snapshot).toList();

        assertThat(events).extracting(message -> (Object) message.getPayload()).isEqualTo(new ArrayList<Object>(life));
        assertThat(events).extracting(DomainEventMessage::getSequenceNumber).endsWith(life.size() - 1L);
        assertThat(Case.eventsOf(events.get(0))).containsExactly(events.get(0));
    }

    @Test
    void the_revision_stands_for_this_shape_and_another_shape_takes_another_revision() {
        UUID id = new UUID(1, 1);
        LocalDate day = LocalDate.of(2025, 6, 1);
        Case known = lived(
                new Case(),
                List.of(new CaseAssigned(id, "case-worker-1", day), new RiskAssessed(id, RiskLevel.HIGH, day)),
                0,
                2);

        SerializedObject<byte[]> snapshot = LedgerSerializer.create().serialize(known, byte[].class);

        assertThat(snapshot.getType().getRevision()).isEqualTo("2");
        assertThat(new String(snapshot.getData(), StandardCharsets.UTF_8)).isEqualTo("""
                        {"events":[{"sequence":0,"type":"CaseAssigned","event":{"caseId":"00000000-0000-0001-0000-000000000001",\
                        "worker":"case-worker-1","occurredOn":"2025-06-01"}},\
                        {"sequence":1,"type":"RiskAssessed","event":{"caseId":"00000000-0000-0001-0000-000000000001",\
                        "risk":"HIGH","occurredOn":"2025-06-01"}}]}""");
    }

    /** A version that did not know of it wrote snapshots without: they are of another revision. */
    @Test
    void a_snapshot_keeps_under_which_key_something_is_sealed_with_an_entry() {
        UUID id = new UUID(1, 1);
        ServiceProvided noted = new ServiceProvided(
                id,
                Service.LEGAL_AID,
                null,
                LocalDate.of(2025, 6, 1),
                List.of(),
                new SealedDetails(List.of(SealedDetail.NOTE), List.of(new PersonKey(Person.WOMAN, new UUID(0, 2)))));

        Case loaded = stored(lived(new Case(), List.of(noted), 0, 1));

        assertThat(loaded.entries().recorded()).extracting(RecordedEntry::event).containsExactly(noted);
    }

    private static Map<UUID, List<CaseEvent>> wander() {
        Map<UUID, List<CaseEvent>> lives = new HashMap<>();
        Wanderer.events(SEED, WORDS, WORDS_A_DAY).stream()
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .forEach(event -> lives.computeIfAbsent(event.caseId(), id -> new ArrayList<>())
                        .add(event));
        return lives;
    }

    private static Case stored(Case known) {
        LedgerSerializer serializer = LedgerSerializer.create();
        return serializer.deserialize(serializer.serialize(known, byte[].class));
    }

    private static Case lived(Case known, List<CaseEvent> life, int from, int to) {
        for (int sequence = from; sequence < to; sequence++) {
            CaseEvent event = life.get(sequence);
            MODEL.publish(new GenericDomainEventMessage<>("Case", event.caseId().toString(), sequence, event), known);
        }
        return known;
    }
}
