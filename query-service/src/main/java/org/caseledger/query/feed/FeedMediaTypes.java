package org.caseledger.query.feed;

import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** In which of its two types the feed answers. */
final class FeedMediaTypes {
    private static final MediaType BATCH = MediaType.parseMediaType(LongPoll.BATCH);

    private FeedMediaTypes() {}

    /**
     * A stream, where it is named; else a batch, which is JSON also for whoever asks for just that.
     *
     * @throws HttpMediaTypeNotAcceptableException where neither is accepted
     */
    static boolean isStream(String accept) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = parsed(accept).stream()
                .filter(type -> type.getQualityValue() > 0)
                .toList();
        if (accepted.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype)) {
            return true;
        }
        if (accepted.stream()
                .noneMatch(type -> type.includes(BATCH) || type.getSubtype().endsWith("json"))) {
            throw new HttpMediaTypeNotAcceptableException(List.of(BATCH, MediaType.TEXT_EVENT_STREAM));
        }
        return false;
    }

    private static List<MediaType> parsed(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("Could not parse Accept: " + e.getMessage());
        }
    }
}
