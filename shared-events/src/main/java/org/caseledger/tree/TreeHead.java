package org.caseledger.tree;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.eventlog.Hash;

/**
 * How large a tree is, and so what is in it.
 *
 * @param size how many leaves it has
 */
public record TreeHead(long size, Hash root) {
    public static final TreeHead EMPTY = new TreeHead(0, TreeHash.EMPTY);

    private static final Pattern TEXT = Pattern.compile("(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n");

    /** @throws IllegalArgumentException for what is not two such lines */
    public static TreeHead read(String text) {
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches()) {
            throw new IllegalArgumentException("size and root in Base64 do not stand there, a line each");
        }
        return new TreeHead(
                Long.parseLong(lines.group(1)), Hash.of(Base64.getDecoder().decode(lines.group(2))));
    }

    /** Size, and root in Base64, a line each. */
    public String text() {
        return size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }
}
