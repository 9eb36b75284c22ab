package org.caseledger.local.verify;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.log.CommandRefused;

/**
 * A head that was kept somewhere else. The chain alone cannot show that the end of a log was cut off, or that all of it was rewritten:
 * this does.
 */
record ExpectedHead(long position, Hash hash) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

    /** @throws CommandRefused for what is not POSITION:HASH */
    static ExpectedHead parse(String text) {
        Matcher parts = FORM.matcher(text.trim());
        if (!parts.matches()) {
            throw new CommandRefused(
                    "--expect " + text + " is no head; right would be POSITION:HASH, a number and 64 hexadecimal"
                            + " digits, as the lines 'head' and 'hash' of an earlier verify");
        }
        return new ExpectedHead(
                Long.parseLong(parts.group(1)), Hash.of(HexFormat.of().parseHex(parts.group(2))));
    }

    /** What is wrong with a log that is intact in itself; empty if it still holds this head. */
    Optional<String> missingIn(LogReader log) {
        Optional<Block> holding = log.holding(position);
        if (holding.isEmpty()) {
            return Optional.of("the log ends at " + log.head().position() + ", but reached " + position
                    + " when the expected head was kept: its end is missing");
        }
        Block block = holding.get();
        if (block.lastPosition() != position) {
            return Optional.of(
                    "position " + position + " is inside the block that ends at " + block.lastPosition()
                            + ", but was the head of the log when it was kept: the log was rewritten, or the position is mistyped");
        }
        return block.asHead().hash().equals(hash)
                ? Optional.empty()
                : Optional.of("the block that ends at " + position + " has hash "
                        + block.asHead().hash() + ", not " + hash
                        + ": the log was rewritten, or the head belongs to another log");
    }
}
