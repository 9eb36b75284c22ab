package org.caseledger.query.listing;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.ReadBy;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Who may read cases and their numbers at all, and of which centres. Systems and the feed's subscribers may not: they have the feed. */
public final class CaseReaders {
    private static final Set<Role> ROLES = Set.of(
            Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(ForCaseReaders.class, ReadBy.class))
                    .value());

    private CaseReaders() {}

    public static boolean has(Role role) {
        return ROLES.contains(role);
    }

    /** Documents with {@code centre} and {@code district} that the caller sees. */
    public static Bson visible(AccessScope scope) {
        if (scope.seesAllCentres()) {
            return Filters.empty();
        }
        List<Bson> either = new ArrayList<>();
        Set<String> centres = scope.ownAndInCare();
        if (!centres.isEmpty()) {
            either.add(Filters.in("centre", centres));
        }
        String district = scope.district();
        if (district != null && scope.has(Role.DISTRICT_OFFICER)) {
            either.add(Filters.eq("district", district));
        }
        return switch (either.size()) {
            case 0 -> Filters.in("centre", List.of());
            case 1 -> either.get(0);
            default -> Filters.or(either);
        };
    }
}
