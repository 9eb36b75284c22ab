package org.caseledger.command.eventstore.pen;

import java.util.Optional;

/**
 * A place in the network, written {@code host:port}.
 *
 * @param port 0 for any that is free
 */
record PeerAddress(String host, int port) {
    private static final int LAST_PORT = 65_535;

    /** Empty where it is no host and port. */
    static Optional<PeerAddress> of(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            return port >= 0 && port <= LAST_PORT
                    ? Optional.of(new PeerAddress(text.substring(0, colon), port))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
