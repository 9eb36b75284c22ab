package org.caseledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text and who signed it, as C2SP {@code signed-note} has it.
 *
 * @param text with the line feed at its end
 */
public record SignedNote(String text, List<By> signatures) {
    private static final int ID = 4;
    private static final String MARK = "\u2014 ";

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * @param name of the key
     * @param id that tells it from other keys of this name
     */
    public record By(String name, byte[] id, byte[] signature) {}

    /** @throws IllegalArgumentException saying what is wrong */
    public static SignedNote read(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "it is no signed note, which is a text, an empty line and a line for each signature");
        }
        List<By> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n")) {
            signatures.add(by(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** As a note has it of each who signed. */
    public static String line(String name, String signature) {
        return MARK + name + " " + signature + "\n";
    }

    private static By by(String line) {
        String[] parts = line.split(" ");
        if (!line.startsWith(MARK) || parts.length != 3) {
            throw new IllegalArgumentException("a signature of the note is not written as " + MARK + "NAME BASE64");
        }
        byte[] signed;
        try {
            signed = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the signature of " + parts[1] + " is not written in Base64", e);
        }
        if (signed.length <= ID) {
            throw new IllegalArgumentException("the signature of " + parts[1] + " is too short");
        }
        return new By(parts[1], Arrays.copyOf(signed, ID), Arrays.copyOfRange(signed, ID, signed.length));
    }
}
