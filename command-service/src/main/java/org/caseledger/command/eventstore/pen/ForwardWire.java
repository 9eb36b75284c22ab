package org.caseledger.command.eventstore.pen;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.CommandEntry;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.append.Append;
import org.caseledger.service.append.CommandKey;
import org.jspecify.annotations.Nullable;

/**
 * How appends and answers are written between nodes: frames of a length, a kind, a number and a body, integers big-endian, texts in UTF-8.
 * Leaf hashes are not sent: who seals computes them, so that no block holds a hash that its sealer did not see.
 */
final class ForwardWire {
    /** A whole block's worth of events and their frame. */
    static final int LONGEST_FRAME = 2 * Block.MAX_BYTES;

    private static final int ABSENT = -1;

    enum Kind {
        APPEND,
        ANSWER,
        /** The pen was given to another. */
        PASSED_ON
    }

    private ForwardWire() {}

    /** A frame without its length. */
    record Frame(Kind kind, long number, DataInputStream body) {}

    static Frame read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 1 + Long.BYTES || length > LONGEST_FRAME) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        DataInputStream frame = new DataInputStream(new ByteArrayInputStream(bytes));
        return new Frame(of(Kind.values(), frame.readByte()), frame.readLong(), frame);
    }

    static byte[] append(long number, Append append) {
        return frame(Kind.APPEND, number, out -> {
            CommandKey key = append.key();
            out.writeBoolean(key != null);
            if (key != null) {
                out.write(key.key());
                out.write(key.fingerprint());
            }
            out.writeInt(append.events().size());
            for (LogEvent event : append.events()) {
                write(event, out);
            }
        });
    }

    static Append append(DataInputStream body) throws IOException {
        CommandKey key = null;
        if (body.readBoolean()) {
            key = new CommandKey(body.readNBytes(CommandEntry.LENGTH), body.readNBytes(CommandEntry.LENGTH));
        }
        int count = body.readInt();
        if (count < 1 || count > Block.MAX_EVENTS) {
            throw new IOException("an append of " + count + " events");
        }
        List<LogEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(body));
        }
        return Append.forwarded(events, key);
    }

    static byte[] answer(long number, ForwardAnswer answer) {
        return frame(Kind.ANSWER, number, out -> {
            out.writeByte(answer.outcome().ordinal());
            out.writeLong(answer.position());
            out.writeLong(answer.seen());
            writeText(answer.eventId(), out);
            writeText(answer.text(), out);
        });
    }

    static ForwardAnswer answer(DataInputStream body) throws IOException {
        return new ForwardAnswer(
                of(ForwardAnswer.Outcome.values(), body.readByte()),
                body.readLong(),
                body.readLong(),
                text(body),
                text(body));
    }

    static byte[] passedOn() {
        return frame(Kind.PASSED_ON, 0, out -> {});
    }

    private static void write(LogEvent event, DataOutputStream out) throws IOException {
        out.writeLong(event.id().getMostSignificantBits());
        out.writeLong(event.id().getLeastSignificantBits());
        writeText(event.aggregate(), out);
        writeText(event.aggregateType(), out);
        out.writeLong(event.sequence());
        out.writeLong(event.time().toEpochMilli());
        writeText(event.type(), out);
        writeText(event.revision(), out);
        writeBytes(event.payload(), out);
        writeBytes(event.metaData(), out);
        writeBytes(event.sealed(), out);
    }

    private static LogEvent event(DataInputStream body) throws IOException {
        return new LogEvent(
                new UUID(body.readLong(), body.readLong()),
                text(body),
                textOrNone(body),
                body.readLong(),
                Instant.ofEpochMilli(body.readLong()),
                text(body),
                text(body),
                bytes(body),
                bytes(body),
                bytesOrNone(body));
    }

    private static byte[] frame(Kind kind, long number, Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0); // its length, once it is known
            out.writeByte(kind.ordinal());
            out.writeLong(number);
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] frame = bytes.toByteArray();
        int length = frame.length - Integer.BYTES;
        for (int i = 0; i < Integer.BYTES; i++) {
            frame[i] = (byte) (length >>> Byte.SIZE * (Integer.BYTES - 1 - i));
        }
        return frame;
    }

    static void writeText(@Nullable String text, DataOutputStream out) throws IOException {
        writeBytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static String text(DataInputStream in) throws IOException {
        return text(in, LONGEST_FRAME);
    }

    /** @param longest bytes of it that are taken; of a longer one nothing is read */
    static String text(DataInputStream in, int longest) throws IOException {
        return new String(bytes(in, longest), StandardCharsets.UTF_8);
    }

    private static @Nullable String textOrNone(DataInputStream in) throws IOException {
        byte[] bytes = bytesOrNone(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void writeBytes(byte @Nullable [] bytes, DataOutputStream out) throws IOException {
        if (bytes == null) {
            out.writeInt(ABSENT);
        } else {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return bytes(in, LONGEST_FRAME);
    }

    private static byte[] bytes(DataInputStream in, int longest) throws IOException {
        byte[] bytes = bytesOrNone(in, longest);
        if (bytes == null) {
            throw new IOException("a field is missing");
        }
        return bytes;
    }

    private static byte @Nullable [] bytesOrNone(DataInputStream in) throws IOException {
        return bytesOrNone(in, LONGEST_FRAME);
    }

    private static byte @Nullable [] bytesOrNone(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length == ABSENT) {
            return null;
        }
        if (length < 0 || length > longest) {
            throw new IOException("a field of more than " + longest + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static <E> E of(E[] values, byte code) throws IOException {
        if (code < 0 || code >= values.length) {
            throw new IOException("code " + code + " of another version");
        }
        return values[code];
    }

    @FunctionalInterface
    private interface Body {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
