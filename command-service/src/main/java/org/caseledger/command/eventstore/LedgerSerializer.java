package org.caseledger.command.eventstore;

import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.events.Event;
import org.caseledger.service.json.LedgerJson;

/** Events, their metadata and snapshots as the JSON of the ledger, under their stored names. */
public final class LedgerSerializer extends Jackson3Serializer {
    private final StoredEventNames names = new StoredEventNames();

    private LedgerSerializer(Builder builder) {
        super(builder);
    }

    public static LedgerSerializer create() {
        return new LedgerSerializer(Jackson3Serializer.builder()
                .revisionResolver(LedgerSerializer::revisionOf)
                .jsonMapperBuilderCustomizer(LedgerJson::configure));
    }

    /** Of what is no event the first, until a class says otherwise. */
    private static String revisionOf(Class<?> type) {
        if (Event.class.isAssignableFrom(type)) {
            return EventTypes.revisionOf(type.asSubclass(Event.class));
        }
        Revision given = type.getAnnotation(Revision.class);
        return given == null ? StoredEventNames.FIRST_REVISION : given.value();
    }

    /** Whether this version would write the same type under the same revision. */
    boolean writes(SerializedType stored) {
        return typeForClass(classForType(stored)).equals(stored);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return names.classNameOf(type.getName());
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        SerializedType known = super.typeForClass(type);
        if (known.equals(SerializedType.emptyType())) {
            return known;
        }
        return new SimpleSerializedType(names.nameOf((Class<?>) type), known.getRevision());
    }
}
