package org.caseledger.service.access;

import org.springframework.security.core.AuthenticationException;

/** It cannot be told now whose post has ended: nobody whom it concerns is let in. */
public final class PostsUnreadable extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    /** What is known of posts is too old. */
    public PostsUnreadable() {
        super("posts are not known as the log has them now");
    }

    public PostsUnreadable(RuntimeException cause) {
        super("posts cannot be looked up", cause);
    }
}
