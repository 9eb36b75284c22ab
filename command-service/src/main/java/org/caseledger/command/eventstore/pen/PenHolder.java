package org.caseledger.command.eventstore.pen;

/**
 * A command service as others know it.
 *
 * @param node its name in the blocks it seals
 * @param address where it takes what others forward, as {@code host:port}
 */
record PenHolder(String node, String address) {
    /** As logs name it. */
    @Override
    public String toString() {
        return node + " at " + address;
    }
}
