package org.caseledger.benchmarks.rivals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.caseledger.events.EventMetadata;

/** What one writer stores: the events of one case after another. Not for two threads at once. */
public final class Deeds {
    /** A case of the demo has about so many. */
    public static final int PER_CASE = 20;

    private static final String[] WORDS = {
        "asked", "again", "brother", "came", "centre", "children", "counselling", "court", "district", "explained",
                "first", "helpline",
        "husband", "injury", "later", "magistrate", "mother", "night", "order", "police", "protection", "returned",
                "safety", "shelter",
        "station", "statement", "village", "visit", "wants", "week", "with", "woman"
    };
    private static final int ACCOUNT_LENGTH = 330;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final List<String> ACCOUNTS = accounts();
    private static final MetaData METADATA = MetaData.with(EventMetadata.ACTOR, "staff-7f3a9c")
            .and(EventMetadata.ROLE, "CASE_WORKER")
            .and(EventMetadata.CENTRE, "OSC-PAT-01")
            .and(EventMetadata.DISTRICT, "PATNA")
            .and(EventMetadata.COMMAND, "5e0c3b1e-9f0d-4a3e-8a57-0f5b6a1f2c3d");

    private final Random random;
    private UUID caseId;
    private int sequence;

    public Deeds(long seed) {
        random = new Random(seed);
        caseId = nextId();
    }

    /** The same event at another time. */
    public static DomainEventMessage<?> at(Instant time, DomainEventMessage<?> deed) {
        return new GenericDomainEventMessage<>(
                deed.getType(),
                deed.getAggregateIdentifier(),
                deed.getSequenceNumber(),
                deed.getPayload(),
                deed.getMetaData(),
                deed.getIdentifier(),
                time);
    }

    /** As long as its own, and with each deed that tells the same the same one. */
    static String accountOtherThan(SampleEvent deed) {
        int drawn = Math.floorMod(deed.account().hashCode(), ACCOUNTS.size());
        String other = ACCOUNTS.get(drawn);
        return other.equals(deed.account()) ? ACCOUNTS.get((drawn + 1) % ACCOUNTS.size()) : other;
    }

    /** The next event of the case at hand, or the first of another. */
    public DomainEventMessage<?> next() {
        if (sequence == PER_CASE) {
            caseId = nextId();
            sequence = 0;
        }
        return of(caseId, sequence++);
    }

    public List<DomainEventMessage<?>> next(int count) {
        List<DomainEventMessage<?>> deeds = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            deeds.add(next());
        }
        return deeds;
    }

    private DomainEventMessage<?> of(UUID id, int number) {
        SampleEvent deed = new SampleEvent(
                id, "OSC-PAT-01", "PATNA", DAY, "COUNSELLING", number, ACCOUNTS.get(random.nextInt(ACCOUNTS.size())));
        return new GenericDomainEventMessage<>("Case", id.toString(), number, deed, METADATA);
    }

    private UUID nextId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Words at random, so that compression finds what it finds in plain text. */
    private static List<String> accounts() {
        Random random = new Random(20230401);
        List<String> accounts = new ArrayList<>();
        while (accounts.size() < 1024) {
            StringBuilder account = new StringBuilder();
            while (account.length() < ACCOUNT_LENGTH) {
                account.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            accounts.add(account.substring(0, ACCOUNT_LENGTH));
        }
        return accounts;
    }
}
