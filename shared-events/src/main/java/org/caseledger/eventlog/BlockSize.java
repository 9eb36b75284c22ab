package org.caseledger.eventlog;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How many bytes of BSON an event or a command adds to a block, never less than it really is; for {@link Block#MAX_BYTES}. */
public final class BlockSize {
    /** Type, name of three digits and end of name of an element in an array. */
    private static final int ELEMENT = 5;
    /** Length and end of a document. */
    private static final int DOCUMENT = 5;

    /** All fields of an event but the contents of texts and binaries: types, names, lengths and numbers. */
    private static final int EVENT_FRAME = ELEMENT
            + DOCUMENT
            + name("id")
            + 5
            + 16
            + text("aggregate")
            + text("aggregateType")
            + name("sequence")
            + 8
            + name("time")
            + 8
            + text("type")
            + text("revision")
            + binary("payload")
            + binary("metaData")
            + binary("sealed");

    /** A block without commands and events, its node's name of at most 200 bytes. */
    public static final int EMPTY_BLOCK = 512;

    public static final int COMMAND_ENTRY = ELEMENT
            + DOCUMENT
            + binary("key")
            + CommandEntry.LENGTH
            + binary("fingerprint")
            + CommandEntry.LENGTH
            + name("first")
            + 4
            + name("count")
            + 4;

    private BlockSize() {}

    public static int of(LogEvent event) {
        byte[] sealed = event.sealed();
        return EVENT_FRAME
                + utf8(event.aggregate())
                + utf8(event.aggregateType())
                + utf8(event.type())
                + utf8(event.revision())
                + event.payload().length
                + event.metaData().length
                + (sealed == null ? 0 : sealed.length);
    }

    private static int name(String name) {
        return 1 + name.length() + 1;
    }

    private static int text(String name) {
        return name(name) + 4 + 1;
    }

    private static int binary(String name) {
        return name(name) + 4 + 1;
    }

    private static int utf8(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
