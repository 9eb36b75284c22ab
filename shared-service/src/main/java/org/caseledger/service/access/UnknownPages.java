package org.caseledger.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A bean of this kind tells people on a page that there is no such page: they send no token with an address, whoever is signed in, and what
 * is asked of programs is nothing that they could do.
 */
@FunctionalInterface
public interface UnknownPages {
    /** @return whether it was a browser that asked, and was told */
    boolean tell(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
