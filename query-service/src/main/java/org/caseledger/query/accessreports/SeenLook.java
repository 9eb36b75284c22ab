package org.caseledger.query.accessreports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.accessledger.RecordedLook;
import org.jspecify.annotations.Nullable;

/**
 * A look that a caller may know of.
 *
 * @param centres where it lies, as far as the caller sees and asks about it: of a look at one case the centre that has it now, of one at a call
 *     those that it has to do with, of a list those whose staff looked
 */
record SeenLook(RecordedLook recorded, List<String> centres) {
    Look look() {
        return recorded.look();
    }

    Looker looker() {
        return look().looker();
    }

    Role role() {
        return Role.valueOf(looker().role());
    }

    /** At no others than these centres. */
    SeenLook at(Predicate<String> these) {
        return new SeenLook(recorded, centres.stream().filter(these).toList());
    }

    /** Of several the first, so that it counts at one. */
    @Nullable
    String centre() {
        return centres.isEmpty() ? null : centres.get(0);
    }

    /** The case that was looked at; absent for a call and for a list. */
    @Nullable
    UUID caseId() {
        LookKind kind = look().kind();
        return kind.isAtCase() ? look().at() : null;
    }

    /** Who looked, as the token said it. */
    AccessScope scope() {
        return new AccessScope(
                looker().actor(), Set.of(role()), Set.copyOf(looker().centres()), looker().district(), false);
    }
}
