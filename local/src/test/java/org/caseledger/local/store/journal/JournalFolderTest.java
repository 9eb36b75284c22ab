package org.caseledger.local.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFolderTest {

    private static final List<Document> THREE = commands(0, 3);

    @TempDir
    Path folder;

    @Test
    void an_empty_folder_has_no_history() throws IOException {
        assertThat(recover()).isEmpty();
        assertThat(recover()).isEmpty();
    }

    @Test
    void every_forced_frame_comes_back_in_order() throws IOException {
        write(THREE);
        write(commands(3, 2));
        assertThat(recover()).isEqualTo(commands(0, 5));
    }

    @Test
    void compaction_keeps_the_history_however_often_it_is_done() throws IOException {
        write(THREE);
        assertThat(recover()).isEqualTo(THREE);
        List<String> files = files();
        byte[] snapshot = Files.readAllBytes(folder.resolve("snapshot-000000001.bson"));

        assertThat(recover()).isEqualTo(THREE);

        assertThat(files()).isEqualTo(files).doesNotContain("journal-000000000.bson");
        assertThat(folder.resolve("snapshot-000000001.bson")).hasBinaryContent(snapshot);
    }

    @Test
    void a_crash_at_any_step_of_the_compaction_loses_nothing() throws IOException {
        write(THREE);
        Path journal = folder.resolve("journal-000000000.bson");
        byte[] before = Files.readAllBytes(journal);
        Files.write(folder.resolve("snapshot-000000001.tmp"), new byte[] {1, 2, 3});
        assertThat(recover()).as("while the snapshot was written").isEqualTo(THREE);

        Files.write(journal, before);
        Files.delete(folder.resolve("journal-000000001.bson"));
        assertThat(recover()).as("after the rename").isEqualTo(THREE);
        assertThat(files()).containsExactly("journal-000000001.bson", "snapshot-000000001.bson", "store.lock");

        Files.write(folder.resolve("journal-000000001.bson"), new byte[] {'C', 'L'});
        assertThat(recover()).as("while the journal was started").isEqualTo(THREE);
    }

    @Test
    void a_tail_torn_at_any_byte_is_cut() throws IOException {
        write(THREE);
        Path journal = folder.resolve("journal-000000000.bson");
        byte[] whole = Files.readAllBytes(journal);
        int lastFrame = whole.length - (whole.length - FrameFormat.MAGIC.length) / 3;
        for (int length = lastFrame; length < whole.length; length++) {
            clear();
            Files.write(journal, whole);
            truncate(journal, length);
            assertThat(recover()).as("cut at " + length).isEqualTo(commands(0, 2));
            write(commands(7, 1));
            assertThat(recover()).hasSize(3).contains(commands(7, 1).get(0));
        }
    }

    @Test
    void any_flipped_byte_before_the_last_frame_is_refused_with_its_offset() throws IOException {
        write(THREE);
        Path journal = folder.resolve("journal-000000000.bson");
        byte[] whole = Files.readAllBytes(journal);
        int frame = (whole.length - FrameFormat.MAGIC.length) / 3;
        for (int at = FrameFormat.MAGIC.length; at < whole.length - frame; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << new Random(at).nextInt(8));
            Files.write(journal, damaged);
            int offset = FrameFormat.MAGIC.length + (at - FrameFormat.MAGIC.length) / frame * frame;
            assertThatThrownBy(this::recover)
                    .as("flipped at " + at)
                    .isInstanceOf(CorruptJournal.class)
                    .hasMessageContaining(journal.toString())
                    .hasMessageContaining("at byte " + offset + ":");
            assertThat(journal).hasBinaryContent(damaged);
        }
    }

    @Test
    void a_damaged_or_shortened_snapshot_is_refused() throws IOException {
        write(THREE);
        recover();
        Path snapshot = folder.resolve("snapshot-000000001.bson");
        byte[] whole = Files.readAllBytes(snapshot);
        for (int length = FrameFormat.MAGIC.length; length < whole.length; length++) {
            Files.write(snapshot, whole);
            truncate(snapshot, length);
            assertThatThrownBy(this::recover).isInstanceOf(CorruptJournal.class);
        }
        byte[] damaged = whole.clone();
        damaged[whole.length - 2] ^= 1;
        Files.write(snapshot, damaged);
        assertThatThrownBy(this::recover).isInstanceOf(CorruptJournal.class);
    }

    @Test
    void a_journal_whose_snapshot_is_gone_is_refused() throws IOException {
        write(THREE);
        recover();
        Files.delete(folder.resolve("snapshot-000000001.bson"));
        assertThatThrownBy(this::recover)
                .isInstanceOf(CorruptJournal.class)
                .hasMessageContaining("journal-000000001.bson");
    }

    @Test
    void a_foreign_file_is_no_journal() throws IOException {
        Files.writeString(folder.resolve("journal-000000000.bson"), "something else entirely");
        assertThatThrownBy(this::recover).isInstanceOf(CorruptJournal.class).hasMessageContaining("at byte 0");
    }

    @Test
    void a_locked_folder_is_refused() throws IOException {
        try (JournalFolder locked = JournalFolder.open(folder)) {
            assertThat(locked).isNotNull();
            assertThatThrownBy(() -> JournalFolder.open(folder)).isInstanceOf(FolderInUse.class);
        }
    }

    /** One frame for each command. */
    private void write(List<Document> commands) throws IOException {
        try (JournalFolder locked = JournalFolder.open(folder);
                FrameWriter writer = locked.recover(new Replayed())) {
            for (Document command : commands) {
                writer.append(List.of(BsonBytes.encode(command)));
                writer.force();
            }
        }
    }

    private List<Document> recover() throws IOException {
        Replayed state = new Replayed();
        try (JournalFolder locked = JournalFolder.open(folder);
                FrameWriter writer = locked.recover(state)) {
            writer.force();
        }
        return state.commands;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private void clear() throws IOException {
        for (String file : files()) {
            Files.delete(folder.resolve(file));
        }
    }

    private static void truncate(Path file, int length) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }

    private static List<Document> commands(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new Document("insert", "deeds").append("number", i))
                .toList();
    }

    private static final class Replayed implements State {
        private final List<Document> commands = new ArrayList<>();

        @Override
        public void replay(Document command) {
            commands.add(command);
        }

        @Override
        public Stream<Document> history() {
            return commands.stream();
        }
    }
}
