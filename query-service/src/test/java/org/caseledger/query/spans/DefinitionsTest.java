package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    private static final RowKind KIND = new RowKind("kind", 500);

    @Test
    void each_set_of_kinds_has_a_digest_of_its_own() {
        assertThat(of(KIND)).isEqualTo(of(KIND)).isNotEqualTo(of(KIND, new RowKind("other", 502)));
    }

    @Test
    void two_kinds_of_one_name_are_refused() {
        assertThatThrownBy(() -> of(KIND, new RowKind("kind", 502)))
                .hasMessageContaining("another kind of rows has kind");
    }

    @Test
    void a_number_that_another_kind_counts_its_cases_by_is_refused() {
        assertThatThrownBy(() -> of(KIND, new RowKind("other", 501)))
                .hasMessageContaining("another kind of rows has 501");
    }

    @Test
    void the_refusal_names_the_measures_that_are_free() {
        assertThatThrownBy(() -> of(KIND, new RowKind("other", 501), new RowKind("first", 1)))
                .hasMessageEndingWith("free measures are 3-499, 503-2047");
    }

    @Test
    void a_kind_that_is_counted_only_takes_one_number() {
        RowKind counted = RowKind.countedOnly("counted", 502);

        assertThat(of(counted, new RowKind("next", 503))).isNotEqualTo(of(counted));
        assertThat(of(counted)).isNotEqualTo(of(new RowKind("counted", 502)));
        assertThatThrownBy(() -> of(counted, new RowKind("other", 501)))
                .hasMessageContaining("another kind of rows has 502");
    }

    private static Definitions of(RowKind... kinds) {
        return Definitions.of(Stream.of(kinds).map(GivenServices::new).toList());
    }
}
