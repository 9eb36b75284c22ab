package org.caseledger.command.lookups;

import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/** Who sends a command, in the one role it is sent in. A handler takes it as a parameter, see {@link CommandParameters}. */
public interface Sender {
    /** Key of the command's metadata. */
    String KEY = "sender";

    Role role();

    /** Whether this role sees what belongs to the centre; of a suspended one see {@link CentreScope}. */
    boolean sees(String centre);

    /** Whether this role is staff of the centre itself. */
    boolean belongsTo(String centre);

    /** Code of the sender's district, if the role is bound to one. */
    @Nullable
    String district();
}
