package org.caseledger.query.page;

import java.util.Locale;
import org.caseledger.events.District;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * A demo user to choose.
 *
 * @param district that tells this user from another one of the role
 */
public record OfferedUser(Role role, @Nullable District district) {
    /** For example {@code CASE_WORKER} or {@code CASE_WORKER@NAL}. */
    public String key() {
        return district == null ? role.name() : role.name() + "@" + district.code();
    }

    /** The role, and the district where there are several of it. */
    String label(PageLanguage language) {
        String of = language.said(role.en(), role.hi());
        return district == null ? of : of + ", " + language.said(district.nameEn(), district.nameHi());
    }

    String fileName() {
        String place = district == null ? "" : "-" + district.nameEn();
        return (role.name() + place).toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-') + ".token";
    }
}
