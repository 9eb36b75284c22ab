package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftSumsTest {
    @Test
    void what_was_whole_is_not_changed_by_what_is_added_later() {
        DraftSums<String> whole =
                DraftSums.<String>none().plus("a", 2).plus("b", 1).whole();
        Map<String, Integer> seen = whole.asMap();

        DraftSums<String> more = whole.plus("a", 1).plus("c", 5);

        assertThat(seen).containsExactly(Map.entry("a", 2), Map.entry("b", 1));
        assertThat(whole.asMap()).isEqualTo(seen);
        assertThat(more.asMap()).containsExactly(Map.entry("a", 3), Map.entry("b", 1), Map.entry("c", 5));
    }

    @Test
    void a_draft_is_added_to_in_place_however_much_it_has() {
        DraftSums<String> draft = DraftSums.<String>none().plus("a", 1);

        assertThat(draft.plus("b", 1)).isSameAs(draft);
    }

    @Test
    void what_adds_up_to_nothing_is_not_there() {
        assertThat(DraftSums.<String>none()
                        .plus("a", 1)
                        .plus("b", 1)
                        .plus("a", -1)
                        .asMap())
                .containsExactly(Map.entry("b", 1));
    }
}
