package org.caseledger.verifier.note;

import java.util.Arrays;
import java.util.List;
import org.caseledger.verifier.encoding.Utf8Text;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/**
 * A text and its signatures, as C2SP {@code signed-note} has them.
 *
 * @param text what is signed, with the line feed at its end
 */
record NoteText(String text, List<NoteLine> lines) {
    NoteText {
        lines = List.copyOf(lines);
    }

    /** @throws Malformed saying what is no note */
    static NoteText read(byte[] bytes) {
        String note = Utf8Text.decode(bytes);
        int emptyLine = note.lastIndexOf("\n\n");
        if (emptyLine < 0
                || !note.endsWith("\n")
                || note.length() == emptyLine + 2
                || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed(Statement.NOTE_FORM);
        }
        String signatures = note.substring(emptyLine + 2, note.length() - 1);
        return new NoteText(
                note.substring(0, emptyLine + 1),
                Arrays.stream(signatures.split("\n", -1)).map(NoteLine::read).toList());
    }
}
