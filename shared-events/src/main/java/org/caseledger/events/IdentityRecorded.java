package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something was learnt of who she is, how to reach her, or who is accused. What it is, is the sealed part; of each field the newest counts.
 *
 * @param fields that stand in the sealed part, in the order of the code list
 * @param withdrawn that count no more, in the same order
 * @param keys hers if anything of her is sealed, then one for each of the accused
 */
public record IdentityRecorded(
        UUID caseId,
        List<IdentityField> fields,
        List<IdentityField> withdrawn,
        List<PersonKey> keys,
        LocalDate occurredOn)
        implements CaseEvent, PersonalEvent {
    public IdentityRecorded {
        fields = List.copyOf(fields);
        withdrawn = List.copyOf(withdrawn);
        keys = List.copyOf(keys);
    }
}
