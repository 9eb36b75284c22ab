package org.caseledger.service.access;

import java.util.List;

/** A bean of this kind names what the page may send with its cookie; all else that changes or reveals something takes a token in the header. */
public record PagePosts(List<String> patterns) {
    public PagePosts {
        patterns = List.copyOf(patterns);
    }
}
