package org.caseledger.benchmarks.grow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identities of one copy of the source, each a function of the copy's number and the identity in the source: the same everywhere it
 * stands, and no copy's is another's. Copy 0 keeps those of the source.
 */
final class Copy {
    /** A centre is {@code BR-<district>-<number>}; a registration number begins with its centre. */
    static final int CENTRE_LENGTH = "BR-PAT-01".length();

    private static final Pattern CENTRE = Pattern.compile("BR-[A-Z]{3}-[0-9]{2}(-.*)?");
    private static final Pattern STAFF = Pattern.compile("(.*-)([^-]+)");
    private static final int NUMBER_FROM = "BR-PAT-".length();

    /** Version and variant of a UUID stay what they are. */
    private static final UUID KEPT_BITS = UUID.fromString("00000000-0000-f000-c000-000000000000");

    private final int number;
    private final CopiesOfCentres centres;
    private final UUID mask;

    Copy(int number, CopiesOfCentres centres) {
        this.number = number;
        this.centres = centres;
        UUID name = UUID.nameUUIDFromBytes(("copy " + number).getBytes(StandardCharsets.UTF_8));
        this.mask = new UUID(
                name.getMostSignificantBits() & ~KEPT_BITS.getMostSignificantBits(),
                name.getLeastSignificantBits() & ~KEPT_BITS.getLeastSignificantBits());
    }

    boolean isSource() {
        return number == 0;
    }

    /** Exclusive or with a mask of the copy: two ids of the source cannot become one. */
    UUID uuid(UUID id) {
        return isSource()
                ? id
                : new UUID(
                        id.getMostSignificantBits() ^ mask.getMostSignificantBits(),
                        id.getLeastSignificantBits() ^ mask.getLeastSignificantBits());
    }

    /** A centre of the same district, with whatever follows its code: {@code BR-PAT-02-2025-26-000417} follows {@code BR-PAT-02}. */
    String centre(String code) {
        String centreNumber = code.substring(NUMBER_FROM, CENTRE_LENGTH);
        return code.substring(0, NUMBER_FROM)
                + String.format(Locale.ROOT, "%02d", centreNumber(Integer.parseInt(centreNumber)))
                + code.substring(CENTRE_LENGTH);
    }

    /** Number of a centre in its district. */
    int centreNumber(int inSource) {
        return centres.numberOf(inSource, number);
    }

    /** Whether another copy, which comes before this one, has the same centres. */
    boolean sharesCentres() {
        return centres.isShared(number);
    }

    /** A member of staff, spelt as one: {@code staff-0c1d2e3f} is {@code staff-2-0c1d2e3f} in copy 2. */
    String staff(String id) {
        Matcher parts = STAFF.matcher(id);
        if (isSource()) {
            return id;
        }
        return parts.matches() ? parts.group(1) + number + "-" + parts.group(2) : id + "-" + number;
    }

    /** Of an aggregate: a UUID, a centre, or a name that all copies share. */
    String aggregate(String id) {
        if (isUuid(id)) {
            return uuid(UUID.fromString(id)).toString();
        }
        return isCentre(id) ? centre(id) : id;
    }

    /** 16 bytes, which stand for a command. */
    byte[] key(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key);
        UUID mapped = uuid(new UUID(bytes.getLong(), bytes.getLong()));
        return ByteBuffer.allocate(key.length)
                .putLong(mapped.getMostSignificantBits())
                .putLong(mapped.getLeastSignificantBits())
                .array();
    }

    static boolean isUuid(String text) {
        return text.length() == 36
                && text.charAt(8) == '-'
                && text.charAt(13) == '-'
                && text.charAt(18) == '-'
                && text.charAt(23) == '-'
                && text.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0);
    }

    /** Whether it is a centre, or a number given by one. */
    static boolean isCentre(String text) {
        return text.startsWith("BR-") && CENTRE.matcher(text).matches();
    }
}
