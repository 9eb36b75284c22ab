package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.personal.PersonalCommand;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.IdentityField;
import org.jspecify.annotations.Nullable;

/**
 * Something was learnt of who she is, how to reach her, or who is accused; what it is, is stored under seal.
 *
 * @param fields that are told of
 * @param withdrawn that count no more
 * @param woman what is told of her; absent where it is of others alone
 * @param accused what is told of each
 */
public record RecordIdentity(
        @TargetAggregateIdentifier UUID caseId,
        Set<IdentityField> fields,
        Set<IdentityField> withdrawn,
        @Nullable PersonalText woman,
        List<PersonalText> accused,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand, PersonalCommand {
    @Override
    public List<PersonalText> personal() {
        return Stream.concat(Stream.ofNullable(woman), accused.stream()).toList();
    }

    boolean tellsOfHer() {
        return woman != null;
    }
}
