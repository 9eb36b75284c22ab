package org.caseledger.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;

class HistoryFileTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final List<HistoryLine> ONE_OF_EACH = List.of(
            new Sent("w#1", 7, "ab", "cd", List.of(new SentEvent(ID, "a", 3))),
            new Sent("w#1", 8, null, null, List.of()),
            new Told("w#1", 7, Answer.STORED, 4, 5),
            Told.of("w#1", 8, Answer.UNKNOWN),
            new Resumed("r#1", -1),
            new SawBlock("r#1", 0, "ef", List.of(ID)),
            new Stopped("r#1", "the log is broken"));

    @TempDir
    Path folder;

    @Test
    void every_kind_of_entry_is_read_as_it_was_written() {
        write("w#1", ONE_OF_EACH);

        assertThat(History.read(folder).entries()).isEqualTo(ONE_OF_EACH);
    }

    @Test
    void entries_of_several_processes_are_read_together() {
        write("w#1", ONE_OF_EACH.subList(0, 1));
        write("w#2", ONE_OF_EACH.subList(4, 5));

        assertThat(History.read(folder).entries()).containsExactly(ONE_OF_EACH.get(0), ONE_OF_EACH.get(4));
    }

    @Test
    void a_line_torn_by_a_kill_is_left_out() throws IOException {
        write("w#1", ONE_OF_EACH);
        Files.writeString(folder.resolve("w#1.history"), "{\"entry\":\"told\",\"wri", StandardOpenOption.APPEND);

        assertThat(History.read(folder).entries()).isEqualTo(ONE_OF_EACH);
    }

    @Test
    void a_whole_line_that_is_no_entry_is_not_passed_over() throws IOException {
        Files.writeString(folder.resolve("w#1.history"), "{\"entry\":\"told\",\"wri\n");

        assertThatThrownBy(() -> History.read(folder)).isInstanceOf(JacksonException.class);
    }

    @Test
    void an_entry_is_in_the_file_before_it_is_closed() {
        try (HistoryFile file = HistoryFile.create(folder, "w#1")) {
            file.write(ONE_OF_EACH.get(0));

            assertThat(History.read(folder).entries()).containsExactly(ONE_OF_EACH.get(0));
        }
    }

    @Test
    void a_process_does_not_write_on_in_the_history_of_another() {
        write("w#1", ONE_OF_EACH);

        assertThatThrownBy(() -> HistoryFile.create(folder, "w#1")).isInstanceOf(UncheckedIOException.class);
    }

    private void write(String process, List<HistoryLine> entries) {
        try (HistoryFile file = HistoryFile.create(folder, process)) {
            entries.forEach(file::write);
        }
    }
}
