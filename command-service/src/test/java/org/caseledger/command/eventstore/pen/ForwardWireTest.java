package org.caseledger.command.eventstore.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.append.Append;
import org.caseledger.service.append.AppendConflict;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.KeyAlreadyStored;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForwardWireTest {
    private static final CommandKey KEY =
            new CommandKey(new byte[16], new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

    @Test
    void an_append_arrives_with_the_leaves_that_it_left_with() throws IOException {
        List<LogEvent> events = List.of(
                event("a", "Case", new byte[] {1}), event("बिहार", null, new byte[0]), event("c", "Case", null));

        for (CommandKey key : new CommandKey[] {null, KEY}) {
            ForwardWire.Frame frame = read(ForwardWire.append(7, new Append(events, key)));
            Append arrived = ForwardWire.append(frame.body());

            assertThat(frame.kind()).isEqualTo(ForwardWire.Kind.APPEND);
            assertThat(frame.number()).isEqualTo(7);
            assertThat(arrived.events().stream().map(Leaf::of).map(Leaf::hash))
                    .isEqualTo(events.stream().map(Leaf::of).map(Leaf::hash).toList());
            assertThat(arrived.events()).usingRecursiveComparison().isEqualTo(events);
            assertThat(arrived.key()).usingRecursiveComparison().isEqualTo(key);
            assertThat(frame.body().read()).isEqualTo(-1);
        }
    }

    @Test
    void an_answer_arrives_as_it_was_given() throws IOException {
        LogEvent event = event("a", "Case", null);
        List<ForwardAnswer> answers = List.of(
                ForwardAnswer.stored(4_711, 99),
                ForwardAnswer.of(new AppendConflict(event), 99),
                ForwardAnswer.of(new KeyAlreadyStored(KEY), 99),
                ForwardAnswer.of(new NotStored("waited 60 s", null), 99),
                ForwardAnswer.of(new OutcomeUnknown("nobody knows", null), 99),
                ForwardAnswer.of(new IllegalStateException("a defect"), 99),
                ForwardAnswer.NOT_TAKEN);

        for (ForwardAnswer answer : answers) {
            ForwardWire.Frame frame = read(ForwardWire.answer(8, answer));
            assertThat(frame.number()).isEqualTo(8);
            assertThat(ForwardWire.answer(frame.body())).isEqualTo(answer);
        }
        assertThat(answers.stream().map(ForwardAnswer::outcome).distinct()).hasSize(6);
        assertThat(ForwardAnswer.of(new AppendConflict(event), 99).eventId())
                .isEqualTo(event.id().toString());
        assertThat(ForwardAnswer.of(new IllegalStateException("a defect"), 99).text())
                .doesNotContain("defect");
    }

    @Test
    void what_is_no_frame_is_refused() {
        assertThatThrownBy(() ->
                        read(ByteBuffer.allocate(16).putInt(Integer.MAX_VALUE).array()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(ByteBuffer.allocate(16).putInt(3).array()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() ->
                        read(ByteBuffer.allocate(16).putInt(9).put((byte) 100).array()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another version");
        assertThatThrownBy(() ->
                        ForwardWire.append(new DataInputStream(new ByteArrayInputStream(new byte[] {0, 0, 0, 0, 0}))))
                .isInstanceOf(IOException.class);
    }

    private static ForwardWire.Frame read(byte[] bytes) throws IOException {
        return ForwardWire.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static LogEvent event(String aggregate, @Nullable String type, byte @Nullable [] sealed) {
        return new LogEvent(
                UUID.nameUUIDFromBytes(aggregate.getBytes(StandardCharsets.UTF_8)),
                aggregate,
                type,
                5,
                Instant.ofEpochMilli(1_234_567),
                "CaseRegistered",
                "2",
                new byte[] {1, 2, 3},
                new byte[] {4},
                sealed);
    }
}
