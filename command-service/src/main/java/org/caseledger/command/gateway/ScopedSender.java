package org.caseledger.command.gateway;

import org.caseledger.command.lookups.Sender;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/** A caller in one role, who sees and belongs to what that one does. */
record ScopedSender(Role role, AccessScope scope) implements Sender {
    @Override
    public boolean sees(String centre) {
        return scope.sees(centre);
    }

    @Override
    public boolean belongsTo(String centre) {
        return scope.centres().contains(centre);
    }

    @Override
    public @Nullable String district() {
        return scope.district();
    }
}
