package org.caseledger.query.listing;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Cursors as the service gives them for a question, of what it would never put into them. */
public final class GivenCursors {
    private GivenCursors() {}

    /** @param asked path and filters */
    public static String of(String asked, String... parts) {
        var address = UriComponentsBuilder.fromUriString(asked).build();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address.getPath());
        address.getQueryParams().forEach((name, values) -> request.setParameter(name, values.toArray(String[]::new)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return Cursor.of(parts);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
