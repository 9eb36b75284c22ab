package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoBarTest {
    @Test
    void the_bar_says_days_events_a_second_and_time_left() {
        String demo = """
                {"state":"LOADING","day":"2023-04-11","from":"2023-04-01","to":"2023-04-30","events":1234,
                 "eventsPerSecond":4321,"secondsLeft":9}""";

        assertThat(DemoBar.line(JsonMapper.shared().readTree(demo)))
                .isEqualTo("loading the demo [##########....................] day 11 of 30 (2023-04-11), "
                        + "1,234 events, 4,321 events/s, 9 s left");
    }

    /** Nothing was measured yet: no time left is not what is known of it. */
    @Test
    void at_first_it_says_nothing_of_speed_and_time() {
        String demo = """
                {"state":"LOADING","day":"2023-04-01","from":"2023-04-01","to":"2023-04-30","events":40}""";

        assertThat(DemoBar.line(JsonMapper.shared().readTree(demo)))
                .isEqualTo("loading the demo [..............................] day 1 of 30 (2023-04-01), 40 events");
    }
}
