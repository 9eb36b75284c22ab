package org.caseledger.verifier.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.caseledger.eventlog.EventTypes;
import org.junit.jupiter.api.Test;

/** The verifier's own list of types beside the ledger's, and beside the one that everybody can read. */
class KnownTypesTest {
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");

    @Test
    void each_event_of_the_ledger_is_known_in_each_revision() {
        assertThat(EventTypes.all()).allSatisfy(event -> {
            String type = EventTypes.nameOf(event);
            assertThat(KnownTypes.isKnown(type, "1")).as(type).isTrue();
            assertThat(KnownTypes.isKnown(type, EventTypes.revisionOf(event)))
                    .as(type)
                    .isTrue();
        });
        assertThat(KnownTypes.isKnown("CaseVoided", "1")).isFalse();
        assertThat(KnownTypes.isKnown("CaseClosed", "2")).isFalse();
    }

    @Test
    void what_may_move_a_case_is_given() {
        assertThat(EventTypes.all())
                .filteredOn(event -> EventTypes.mayPost(EventTypes.nameOf(event)))
                .hasSizeGreaterThan(10)
                .allMatch(event -> KnownTypes.isGiven(EventTypes.nameOf(event)));
    }

    @Test
    void the_format_lists_what_is_given_and_nothing_else() throws IOException {
        String page = Files.readString(Path.of("../docs/format.md"));
        int at = page.indexOf("Types that may count:");
        List<String> listed = NAME.matcher(page.substring(at, page.indexOf("\n\n", at)))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(EventTypes.all().stream()
                        .map(EventTypes::nameOf)
                        .filter(KnownTypes::isGiven)
                        .sorted()
                        .toList());
    }
}
