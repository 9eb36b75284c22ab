package org.caseledger.service.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one caller may ask of one node.
 *
 * @param people by the subject of the token
 * @param systems the same for integrators
 * @param addresses by remote address, for requests without a token: pages, their assets, sign-in
 * @param streams live boards, event streams and long polls that one caller may keep open at once
 */
@Validated
@ConfigurationProperties("caseledger.limits")
public record LimitSettings(
        @DefaultValue @Valid People people,
        @DefaultValue @Valid Systems systems,
        @DefaultValue @Valid Addresses addresses,
        @DefaultValue(STREAMS) @Positive int streams) {
    /** Tabs of one person, with what reloading leaves behind until the next sign of life; 25 callers fill all live boards, not one. */
    private static final String STREAMS = "20";

    /**
     * People and their programs.
     *
     * @param burst the longest register of three years has 2,000 pages of the usual size; twice that and room, however fast it is paged
     * @param perMinute 50 a second: no page asks for a tenth of it, and it is half of what two cores answer
     */
    public record People(
            @DefaultValue(BURST) @Positive int burst,
            @DefaultValue(PER_MINUTE) @Positive int perMinute) implements Rate {
        private static final String BURST = "5000";
        private static final String PER_MINUTE = "3000";
    }

    /**
     * Systems that read the feed.
     *
     * @param burst three years are 4,400 batches of a hundred events: a reader that begins anew has all of them at once, twice
     * @param perMinute 500 a second: more than a reader gets that asks for one event after the other
     */
    public record Systems(
            @DefaultValue(BURST) @Positive int burst,
            @DefaultValue(PER_MINUTE) @Positive int perMinute) implements Rate {
        private static final String BURST = "10000";
        private static final String PER_MINUTE = "30000";
    }

    /**
     * Requests without a token. All centres of a State may stand behind one address, or behind a proxy that was not named.
     *
     * @param burst 39 centres open the page in each of ten browsers, a dozen files each, at the same moment
     * @param perMinute 200 a second: sixteen pages opened anew each second, none of it from the browser's cache
     */
    public record Addresses(
            @DefaultValue(BURST) @Positive int burst,
            @DefaultValue(PER_MINUTE) @Positive int perMinute) implements Rate {
        private static final String BURST = "5000";
        private static final String PER_MINUTE = "12000";
    }
}
