package org.caseledger.command.sealing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.eventlog.LogEvent;

/**
 * Seals what is personal in an event, and opens it again: AES-256-GCM, a random nonce for each part, bound to the event. A key seals at most a part of each event of one case, so a case of
 * 2<sup>20</sup> events is its end.
 */
public final class PersonalSealing {
    /** Random nonces of one key would begin to meet. */
    private static final long MOST_SEALS = 1L << 20;

    private final UUID ledger;
    private final DataKeys keys;

    /** @param ledger its identity, to which all that is sealed is bound */
    public PersonalSealing(UUID ledger, DataKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    /** Where nothing personal is brought. */
    public static PersonalSealing none() {
        return new PersonalSealing(new UUID(0, 0), DataKeys.none());
    }

    /**
     * @param event as it will be stored, but for this
     * @param of whose key each text is sealed under
     * @return the sealed bytes of the event
     */
    public byte[] seal(LogEvent event, List<UUID> of, List<PersonalText> texts) {
        if (of.size() != texts.size()) {
            throw new IllegalStateException(
                    "%s has %d keys for %d texts".formatted(event.type(), of.size(), texts.size()));
        }
        if (event.sequence() >= MOST_SEALS) {
            throw new IllegalStateException("a key seals no more than %d times".formatted(MOST_SEALS));
        }
        SealedPlace place = new SealedPlace(ledger, event);
        List<SealedPart> parts = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            parts.add(sealed(place, i, of.get(i), texts.get(i)));
        }
        return SealedPart.bytes(parts);
    }

    /**
     * Under which an event is sealed, as its sealed bytes say; none where it is not.
     *
     * @throws CannotBeOpened where these are of a version that is not known
     */
    public static List<UUID> keysOf(LogEvent event) {
        byte[] sealed = event.sealed();
        return sealed == null
                ? List.of()
                : SealedPart.of(sealed).stream().map(SealedPart::key).toList();
    }

    /** The same of several events, in their order. */
    public static Set<UUID> keysOf(List<LogEvent> events) {
        Set<UUID> keys = new LinkedHashSet<>();
        events.forEach(event -> keys.addAll(keysOf(event)));
        return keys;
    }

    /**
     * @param event that was sealed
     * @throws CannotBeOpened if anything but its own is sealed in it
     */
    public List<PersonalText> open(LogEvent event) {
        byte[] sealed = event.sealed();
        if (sealed == null) {
            return List.of();
        }
        SealedPlace place = new SealedPlace(ledger, event);
        List<PersonalText> texts = new ArrayList<>();
        for (SealedPart part : SealedPart.of(sealed)) {
            texts.add(opened(place, texts.size(), part));
        }
        return texts;
    }

    /**
     * One part alone: what is sealed of others in the event stays so.
     *
     * @throws CannotBeOpened if anything but its own is sealed there, or nothing
     */
    public PersonalText open(LogEvent event, int part) {
        byte[] sealed = event.sealed();
        List<SealedPart> parts = sealed == null ? List.of() : SealedPart.of(sealed);
        if (part >= parts.size()) {
            throw new CannotBeOpened("it has no part " + part);
        }
        return opened(new SealedPlace(ledger, event), part, parts.get(part));
    }

    private SealedPart sealed(SealedPlace place, int number, UUID key, PersonalText text) {
        byte[] nonce = Nonces.next();
        byte[] bound = place.bytes(number, key);
        byte[] padded = Padding.padded(text);
        return new SealedPart(key, nonce, keys.use(key, aes -> aes.encrypted(nonce, bound, padded)));
    }

    private PersonalText opened(SealedPlace place, int number, SealedPart part) {
        byte[] bound = place.bytes(number, part.key());
        return Padding.removed(keys.use(
                part.key(),
                aes -> aes.decrypted(
                        part.nonce(), bound, part.ciphertext(), "it was changed, or belongs to another event")));
    }
}
