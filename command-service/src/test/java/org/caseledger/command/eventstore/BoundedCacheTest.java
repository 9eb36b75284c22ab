package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedCacheTest {
    private final BoundedCache cache = new BoundedCache(2);

    /** As a closed case among new ones. */
    @Test
    void what_was_used_often_goes_before_what_was_used_lately() {
        cache.put("closed", 1);
        for (int i = 0; i < 50; i++) {
            assertThat(cache.<String, Integer>get("closed")).isEqualTo(1);
        }
        cache.put("young", 2);
        cache.put("newest", 3);

        assertThat(cache.containsKey("closed")).isFalse();
        assertThat(cache.<String, Integer>get("young")).isEqualTo(2);
        assertThat(cache.<String, Integer>get("newest")).isEqualTo(3);
    }

    @Test
    void reading_is_using() {
        cache.put("first", 1);
        cache.put("second", 2);
        cache.get("first");
        cache.put("third", 3);

        assertThat(cache.containsKey("first")).isTrue();
        assertThat(cache.containsKey("second")).isFalse();
    }

    @Test
    void what_is_there_stays_where_it_is_put_if_absent() {
        assertThat(cache.putIfAbsent("one", 1)).isTrue();
        assertThat(cache.putIfAbsent("one", 2)).isFalse();
        assertThat(cache.<String, Integer>get("one")).isEqualTo(1);
    }

    @Test
    void one_is_replaced_or_removed() {
        cache.put("one", 1);
        cache.<Integer>computeIfPresent("one", n -> n + 1);
        cache.<Integer>computeIfPresent("other", n -> n + 1);
        assertThat(cache.<String, Integer>get("one")).isEqualTo(2);
        assertThat(cache.containsKey("other")).isFalse();

        assertThat(cache.remove("one")).isTrue();
        assertThat(cache.remove("one")).isFalse();
        cache.put("one", 1);
        cache.removeAll();
        assertThat(cache.containsKey("one")).isFalse();
    }
}
