package org.caseledger.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log says of itself, as C2SP {@code tlog-checkpoint} writes it.
 *
 * @param origin name of the log, the same for ever, and of the key that signs it
 */
public record Checkpoint(String origin, TreeHead head) {
    private static final Pattern TEXT = Pattern.compile("(\\S+)\n(.*)", Pattern.DOTALL);

    /** @throws IllegalArgumentException for what is not three such lines */
    public static Checkpoint read(String text) {
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches()) {
            throw new IllegalArgumentException("it is no checkpoint, which begins with the name of a log");
        }
        try {
            return new Checkpoint(lines.group(1), TreeHead.read(lines.group(2)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("it is no checkpoint: below the name " + e.getMessage(), e);
        }
    }

    /** Three lines. */
    public String text() {
        return origin + "\n" + head.text();
    }
}
