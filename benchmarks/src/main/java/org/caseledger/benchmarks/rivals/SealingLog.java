package org.caseledger.benchmarks.rivals;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.caseledger.command.personal.PersonalCommand;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.command.sealing.StoredDataKeys;
import org.caseledger.command.sealing.WrappingKeys;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.local.keystore.WrappingKeystore;

/** The product's own log with keys of persons beside it: one case after another, each under a key of its own, a text of some length in some events. */
public final class SealingLog implements AutoCloseable {
    private static final String PASSWORD = "of a measurement";
    private static final String KEYS = "keys";

    private final MongoDatabase keysDatabase;
    private final StoredDataKeys keys;
    private final AxonStore log;
    private final AtomicLong taken = new AtomicLong();
    private final Map<UUID, PersonKey> ofCases = new ConcurrentHashMap<>();

    private SealingLog(MongoDatabase keysDatabase, StoredDataKeys keys, AxonStore log) {
        this.keysDatabase = keysDatabase;
        this.keys = keys;
        this.log = log;
    }

    static SealingLog open(MongoClient client, String database) throws IOException {
        MongoDatabase keysDatabase = client.getDatabase(database + "-" + KEYS);
        StoredDataKeys keys = StoredDataKeys.in(keysDatabase, wrapping());
        PersonalSealing sealing = new PersonalSealing(UUID.randomUUID(), keys);
        return new SealingLog(keysDatabase, keys, BlockLog.open(client, database, sealing));
    }

    private static WrappingKeys wrapping() throws IOException {
        Path keystore = Files.createTempFile("wrapping", ".p12");
        try {
            WrappingKeystore.make(keystore, PASSWORD);
            return WrappingKeys.inFile(keystore, PASSWORD.toCharArray());
        } finally {
            Files.delete(keystore);
        }
    }

    /** Nothing is sealed. */
    public Store plain() {
        return log;
    }

    /**
     * In some events a text that anybody can read.
     *
     * @param length of the text in letters
     * @param noted so many events of each case have one, its first among them
     */
    public Store clear(int length, int noted) {
        return of(deed -> appendClear(deed, length), noted);
    }

    /** With the same events the same text, sealed. */
    public Store sealed(int length, int noted) {
        return of(deed -> appendSealed(deed, length, noted), noted);
    }

    private Store of(Consumer<DomainEventMessage<?>> append, int noted) {
        return new Store() {
            @Override
            public void append(List<DomainEventMessage<?>> deeds) {
                for (DomainEventMessage<?> deed : deeds) {
                    if (isNoted((int) deed.getSequenceNumber(), noted)) {
                        append.accept(deed);
                    } else {
                        log.append(List.of(deed));
                    }
                }
            }

            @Override
            public void close() {
                // with the log
            }
        };
    }

    /** Spread over the case. */
    private static boolean isNoted(int visit, int noted) {
        return visit * noted % Deeds.PER_CASE < noted;
    }

    private void appendClear(DomainEventMessage<?> deed, int length) {
        SampleEvent told = (SampleEvent) deed.getPayload();
        log.append(List.of(like(deed, NotedSampleEvent.of(told, text(told, length)))));
    }

    /** Not what the event tells already: compression would make nothing of it, where nothing is sealed. */
    private static String text(SampleEvent told, int length) {
        return Deeds.accountOtherThan(told).substring(0, length);
    }

    private static DomainEventMessage<?> like(DomainEventMessage<?> deed, Object payload) {
        return new GenericDomainEventMessage<>(
                deed.getType(), deed.getAggregateIdentifier(), deed.getSequenceNumber(), payload, deed.getMetaData());
    }

    private void appendSealed(DomainEventMessage<?> deed, int length, int noted) {
        SampleEvent told = (SampleEvent) deed.getPayload();
        PersonalCommand command = bringing(text(told, length));
        SealedSampleEvent event = SealedSampleEvent.of(told, keyOf(told, noted));
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(command))
                .execute(() -> log.events().publish(List.of(like(deed, event))));
    }

    private static PersonalCommand bringing(String text) {
        return () -> List.of(PersonalText.of(text));
    }

    /** As a case knows it: the first event takes one, and after the last it is forgotten here. */
    private PersonKey keyOf(SampleEvent told, int noted) {
        PersonKey key = ofCases.computeIfAbsent(told.caseId(), id -> {
            taken.incrementAndGet();
            return new PersonKey(Person.WOMAN, keys.takeUnused());
        });
        if (told.visit() + Deeds.PER_CASE / noted >= Deeds.PER_CASE) {
            ofCases.remove(told.caseId());
        }
        return key;
    }

    /** Under which something was sealed, or will be. */
    public long keysTaken() {
        return taken.get();
    }

    /** A thousand at a time, and before they are taken. */
    public long keysStored() {
        return keysDatabase.getCollection(KEYS).countDocuments();
    }

    @Override
    public void close() {
        log.close();
        keys.close();
        keysDatabase.drop();
    }
}
