package org.caseledger.query.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** In which of its two types the feed answers. */
final class FeedMediaTypes {
    private static final MediaType BATCH = MediaType.parseMediaType(LongPoll.BATCH);

    /** What may be asked for; the two of JSON are answered alike. */
    private static final List<MediaType> OFFERED =
            List.of(BATCH, MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM);

    private FeedMediaTypes() {}

    /**
     * A stream, where it is named; else a batch, which is JSON also for whoever asks for just that.
     *
     * @throws HttpMediaTypeNotAcceptableException where neither is accepted
     */
    static boolean isStream(String accept) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = parsed(accept);
        if (asksForStream(accepted)) {
            return true;
        }
        if (accepted.stream()
                .noneMatch(type -> type.includes(BATCH) || type.getSubtype().endsWith("json"))) {
            throw new HttpMediaTypeNotAcceptableException(OFFERED);
        }
        return false;
    }

    /** Also of a header that cannot be read: it asks for none. */
    static boolean asksForStream(@Nullable String accept) {
        return accept != null && asksForStream(parsed(accept));
    }

    private static boolean asksForStream(List<MediaType> accepted) {
        return accepted.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
    }

    /** Those that are accepted at all; nothing of what cannot be read. */
    private static List<MediaType> parsed(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .toList();
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }
}
