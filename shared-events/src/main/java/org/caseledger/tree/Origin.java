package org.caseledger.tree;

import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name under which a log is signed, the same for ever, and so that of its key.
 *
 * @param host where the log is asked
 * @param restored absent at first; later what was signed last under the name before, because a log that lost what was signed is another log
 */
public record Origin(String host, UUID ledger, @Nullable String restored) {
    /** As one is written. */
    public static final String PATTERN =
            "[^\\s+/]+(/[^\\s+/]+)*/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(/[0-9]{1,18}-[0-9a-f]{8})?";

    private static final Pattern PARTS =
            Pattern.compile("(?<host>.+)/(?<ledger>[0-9a-f-]{36})(/(?<restored>[0-9]{1,18}-[0-9a-f]{8}))?");
    private static final int TOLD_APART_BY = 4;

    /** @throws IllegalArgumentException for what is none */
    public static Origin read(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!text.matches(PATTERN) || !parts.matches()) {
            throw new IllegalArgumentException(
                    text + " is no name of a log, which is the host, a stroke and the id of the ledger");
        }
        return new Origin(parts.group("host"), UUID.fromString(parts.group("ledger")), parts.group("restored"));
    }

    /** Of the log that was restored, and lost some of these events. */
    public Origin after(TreeHead last) {
        String root = HexFormat.of().formatHex(last.root().bytes(), 0, TOLD_APART_BY);
        return new Origin(host, ledger, last.size() + "-" + root);
    }

    public String text() {
        return host + "/" + ledger + (restored == null ? "" : "/" + restored);
    }
}
