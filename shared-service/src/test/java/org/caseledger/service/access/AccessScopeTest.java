package org.caseledger.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.caseledger.events.Role;
import org.junit.jupiter.api.Test;

class AccessScopeTest {

    @Test
    void a_helpline_sees_no_centre() {
        AccessScope helpline =
                new AccessScope("helpline-system-1", Set.of(Role.HELPLINE_SYSTEM), Set.of(), null, false);

        assertThat(helpline.seesAllCentres()).isFalse();
        assertThat(helpline.sees("BR-PAT-01")).isFalse();
    }
}
