package org.caseledger.command.lookups;

import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.command.Refusal;
import org.caseledger.events.Code;
import org.caseledger.events.Role;

/** None of the caller's roles may do this; answered as {@code 403}. Its arguments are the roles that may. */
public final class RoleMayNot extends Refusal {
    private static final long serialVersionUID = 1L;

    public RoleMayNot(Set<Role> whoMay) {
        super(whoMay.stream().sorted().map(Code.class::cast).collect(Collectors.toUnmodifiableList()));
    }
}
