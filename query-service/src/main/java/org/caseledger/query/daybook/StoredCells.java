package org.caseledger.query.daybook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonType;
import org.caseledger.events.Account;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a page from their bytes: a document of up to nine fields each, texts but for the last one. A start reads hundreds of thousands of them, and
 * a text for each name and each value took most of it.
 */
final class StoredCells {
    private static final byte END = (byte) BsonType.END_OF_DOCUMENT.getValue();
    private static final byte TEXT = (byte) BsonType.STRING.getValue();
    private static final byte NUMBER = (byte) BsonType.INT32.getValue();

    private static final long CENTRE = name("centre");
    private static final long ORIGIN = name("origin");
    private static final long COHORT = name("cohort");
    private static final long ON = name("on");
    private static final long FROM = name("from");
    private static final long TO = name("to");
    private static final long REASON = name("reason");
    private static final long OUTCOME = name("outcome");

    private final SpeltValues<Integer> centres;
    private final SpeltValues<Integer> days =
            new SpeltValues<>(day -> (int) LocalDate.parse(day).toEpochDay());
    private final SpeltValues<Account> accounts = new SpeltValues<>(DayDocument::account);
    private final SpeltValues<PostingReason> reasons = new SpeltValues<>(DayDocument::reason);
    private final SpeltValues<ResolutionOutcome> outcomes = new SpeltValues<>(DayDocument::outcome);

    StoredCells(CentreNumbers numbers) {
        centres = new SpeltValues<>(numbers::of);
    }

    /** @param array as it is stored, from the place of the buffer on */
    List<PackedCell> read(ByteBuffer array) {
        ByteBuffer bytes = array.order(ByteOrder.LITTLE_ENDIAN);
        List<PackedCell> cells = new ArrayList<>();
        bytes.getInt(); // its length
        while (bytes.get() != END) {
            readName(bytes);
            cells.add(cell(bytes));
        }
        return cells;
    }

    private PackedCell cell(ByteBuffer bytes) {
        int centre = PackedCell.NO_CENTRE;
        int origin = PackedCell.NO_CENTRE;
        int cohort = PackedCell.NO_DAY;
        int on = PackedCell.NO_DAY;
        Account from = Account.OUTSIDE;
        Account to = Account.OUTSIDE;
        @Nullable PostingReason reason = null;
        @Nullable ResolutionOutcome outcome = null;
        int n = 0;
        bytes.getInt(); // its length
        for (byte type = bytes.get(); type != END; type = bytes.get()) {
            long name = readName(bytes);
            if (type == NUMBER) {
                n = bytes.getInt();
                continue;
            }
            if (type != TEXT) {
                throw new IllegalStateException("a cell of the day book holds what is neither a text nor its number");
            }
            int length = bytes.getInt() - 1; // without the zero behind it
            int at = bytes.position();
            bytes.position(at + length + 1);
            if (name == CENTRE) {
                centre = centres.of(bytes, at, length);
            } else if (name == ORIGIN) {
                origin = centres.of(bytes, at, length);
            } else if (name == COHORT) {
                cohort = days.of(bytes, at, length);
            } else if (name == ON) {
                on = days.of(bytes, at, length);
            } else if (name == FROM) {
                from = accounts.of(bytes, at, length);
            } else if (name == TO) {
                to = accounts.of(bytes, at, length);
            } else if (name == REASON) {
                reason = reasons.of(bytes, at, length);
            } else if (name == OUTCOME) {
                outcome = outcomes.of(bytes, at, length);
            }
        }
        if (reason == null) {
            throw new IllegalStateException("a cell of the day book has no reason");
        }
        return new PackedCell(centre, origin, cohort, on, from, to, reason, outcome, n);
    }

    /** Its letters in one number, as {@link #readName} reads them. */
    private static long name(String name) {
        return readName(ByteBuffer.wrap((name + '\0').getBytes(StandardCharsets.US_ASCII)));
    }

    /** No two names of a cell agree in their last eight letters. */
    private static long readName(ByteBuffer bytes) {
        long name = 0;
        for (byte letter = bytes.get(); letter != 0; letter = bytes.get()) {
            name = name << Byte.SIZE | letter;
        }
        return name;
    }
}
