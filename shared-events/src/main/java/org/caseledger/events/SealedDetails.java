package org.caseledger.events;

import java.util.List;

/**
 * That something personal was recorded with an entry; what it is, is the sealed part of the event.
 *
 * @param fields that stand there, in the order of the code list
 * @param keys hers
 */
public record SealedDetails(List<SealedDetail> fields, List<PersonKey> keys) {
    public SealedDetails {
        fields = List.copyOf(fields);
        keys = List.copyOf(keys);
    }
}
