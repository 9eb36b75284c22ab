package org.caseledger.query.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of an event as {@link CloudEvents} writes them, byte by byte, for the description of the feed. */
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        @Nullable String subject,
        @Nullable String aggregatetype,
        @Nullable Instant time,
        String datacontenttype,
        Instant recordedtime,
        @Nullable UUID eventid,
        String block,
        String leaf,
        @Nullable String aggregatesequence,
        @Nullable String metadata,
        @Nullable String sealedhash,

        @JsonProperty("data_base64") @Nullable String dataBase64,

        @Nullable Map<String, Object> data) {}
