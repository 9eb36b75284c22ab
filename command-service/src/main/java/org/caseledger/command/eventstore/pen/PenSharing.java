package org.caseledger.command.eventstore.pen;

import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * With whom a pen is shared, and how.
 *
 * @param settings of a shared one, checked
 * @param tls with key and authority, or null to say everything in clear
 * @param ledger which nodes of another ledger do not know
 */
public record PenSharing(PenSettings settings, @Nullable SSLContext tls, String ledger) {}
