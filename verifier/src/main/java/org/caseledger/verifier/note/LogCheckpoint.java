package org.caseledger.verifier.note;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** How large a log is and the root of its tree, as C2SP {@code tlog-checkpoint} has it; whether it is signed, a key says. */
public final class LogCheckpoint {
    /** Sixteen signatures of witnesses take far less. */
    public static final int LONGEST = 65_536;

    private static final Pattern TEXT = Pattern.compile("([^\\s+]+)\n(0|[1-9][0-9]{0,17})\n([^\n]+)\n");

    private final byte[] bytes;
    private final NoteText note;
    private final String origin;
    private final long size;
    private final HashValue root;

    private LogCheckpoint(byte[] bytes, NoteText note, Matcher lines) {
        this.bytes = bytes;
        this.note = note;
        this.origin = lines.group(1);
        this.size = Long.parseLong(lines.group(2));
        this.root = HashValue.ofBase64(lines.group(3));
    }

    /** @throws Malformed saying what is no checkpoint */
    public static LogCheckpoint read(byte[] bytes) {
        NoteText note = NoteText.read(bytes);
        Matcher lines = TEXT.matcher(note.text());
        if (!lines.matches()) {
            throw new Malformed(Statement.CHECKPOINT_FORM);
        }
        return new LogCheckpoint(bytes.clone(), note, lines);
    }

    /** Name of the log. */
    public String origin() {
        return origin;
    }

    /** How many events the log has. */
    public long size() {
        return size;
    }

    public HashValue root() {
        return root;
    }

    /** Whether these are its bytes, signatures and all. */
    public boolean isSpelt(byte[] other) {
        return Arrays.equals(bytes, other);
    }

    NoteText note() {
        return note;
    }
}
