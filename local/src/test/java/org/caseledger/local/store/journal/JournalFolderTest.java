package org.caseledger.local.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFolderTest {

    private static final List<Document> THREE = commands(0, 3);
    private static final CompactionRule ALWAYS = new CompactionRule(1, 0, 1);
    private static final CompactionRule NONE = new CompactionRule(Long.MAX_VALUE, 0, Long.MAX_VALUE);

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
    void a_tail_torn_at_any_byte_is_cut_where_nothing_was_answered_from_it() throws IOException {
        write(commands(0, 2));
        Path journal = folder.resolve("journal-000000000.bson");
        byte[] head = Files.readAllBytes(folder.resolve("journal.head"));
        int lastFrame = (int) Files.size(journal);
        write(commands(2, 1));
        byte[] whole = Files.readAllBytes(journal);
        for (int length = lastFrame; length < whole.length; length++) {
            Files.write(folder.resolve("journal.head"), head);
            Files.write(journal, Arrays.copyOf(whole, length));
            assertThat(recover()).as("cut at " + length).isEqualTo(commands(0, 2));
            write(commands(7, 1));
            assertThat(recover()).hasSize(3).contains(commands(7, 1).get(0));
        }
    }

    @Test
    void a_frame_that_is_whole_but_was_not_answered_from_yet_comes_back() throws IOException {
        write(commands(0, 2));
        byte[] head = Files.readAllBytes(folder.resolve("journal.head"));
        write(commands(2, 1));
        Files.write(folder.resolve("journal.head"), head);
        assertThat(recover()).isEqualTo(THREE);
    }

    @Test
    void a_journal_cut_at_any_byte_that_was_answered_from_is_refused() throws IOException {
        write(THREE);
        Path journal = folder.resolve("journal-000000000.bson");
        byte[] whole = Files.readAllBytes(journal);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(journal, cut);
            assertThatThrownBy(this::recover)
                    .as("cut at " + length)
                    .isInstanceOf(CorruptJournal.class)
                    .hasMessageContaining("answered from up to byte " + whole.length);
            assertThat(journal).hasBinaryContent(cut);
        }
    }

    @Test
    void a_deleted_journal_is_refused_with_and_without_a_snapshot() throws IOException {
        write(THREE);
        Files.delete(folder.resolve("journal-000000000.bson"));
        assertThatThrownBy(this::recover).isInstanceOf(CorruptJournal.class).hasMessageContaining("missing");
        clear();

        compactAfter(THREE);
        write(commands(3, 1));
        Files.delete(folder.resolve("journal-000000001.bson"));
        assertThatThrownBy(this::recover).isInstanceOf(CorruptJournal.class).hasMessageContaining("missing");
        Files.delete(folder.resolve("journal.head"));
        assertThatThrownBy(this::recover).isInstanceOf(CorruptJournal.class).hasMessageContaining("missing");
    }

    @Test
    void an_older_copy_of_the_folder_is_refused_by_the_head_outside(@TempDir Path outside) throws IOException {
        Path head = outside.resolve("head");
        write(THREE, head);
        byte[] older = Files.readAllBytes(folder.resolve("journal-000000000.bson"));
        write(commands(3, 2), head);
        Files.write(folder.resolve("journal-000000000.bson"), older);
        assertThatThrownBy(() -> write(List.of(), head))
                .isInstanceOf(CorruptJournal.class)
                .hasMessageContaining("answered from");
    }

    @Test
    void another_journal_of_the_same_length_is_refused() throws IOException {
        write(THREE);
        byte[] head = Files.readAllBytes(folder.resolve("journal.head"));
        clear();
        write(commands(5, 3));
        Files.write(folder.resolve("journal.head"), head);
        assertThatThrownBy(this::recover).isInstanceOf(CorruptJournal.class).hasMessageContaining("other contents");
    }

    @Test
    void a_damaged_head_is_refused_and_a_missing_one_written_anew() throws IOException {
        write(THREE);
        Path head = folder.resolve("journal.head");
        byte[] whole = Files.readAllBytes(head);
        Files.write(head, new byte[whole.length]);
        assertThatThrownBy(this::recover).isInstanceOf(CorruptJournal.class).hasMessageContaining("head of a journal");
        Files.delete(head);
        assertThat(recover()).isEqualTo(THREE);
        assertThat(Files.size(head)).isEqualTo(whole.length);
    }

    @Test
    void compaction_while_running_keeps_the_history_however_often_it_is_done() throws IOException {
        for (int round = 0; round < 5; round++) {
            compactAfter(commands(round, 1));
        }
        assertThat(recover()).isEqualTo(commands(0, 5));
        assertThat(files())
                .containsExactly("journal-000000005.bson", "journal.head", "snapshot-000000005.bson", "store.lock");
    }

    @Test
    void a_crash_at_any_step_of_the_compaction_loses_nothing() throws IOException {
        write(THREE);
        Map<String, byte[]> before = contents();
        compactAfter(commands(3, 1));
        Map<String, byte[]> compacted = contents();
        byte[] next = Objects.requireNonNull(compacted.get("journal-000000001.bson"));
        byte[] snapshot = Objects.requireNonNull(compacted.get("snapshot-000000001.bson"));
        write(commands(4, 2));
        Map<String, byte[]> goneOn = contents();

        for (int length = 0; length <= next.length; length++) {
            restore(before);
            Files.write(folder.resolve("journal-000000001.bson"), Arrays.copyOf(next, length));
            if (length == next.length) {
                continue; // whole, and its link tells of the frame that is not there
            }
            assertThat(recover()).as("the next journal cut at " + length).isEqualTo(THREE);
            write(commands(3, 1));
            assertThat(recover()).isEqualTo(commands(0, 4));
        }
        restore(before);
        write(commands(3, 1));
        byte[] old = Files.readAllBytes(folder.resolve("journal-000000000.bson"));
        for (int length = 0; length <= snapshot.length; length += 7) {
            restore(goneOn);
            Files.delete(folder.resolve("snapshot-000000001.bson"));
            Files.write(folder.resolve("journal-000000000.bson"), old);
            Files.write(folder.resolve("snapshot-000000001.tmp"), Arrays.copyOf(snapshot, length));
            assertThat(recover()).as("the snapshot cut at " + length).isEqualTo(commands(0, 6));
            assertThat(folder.resolve("snapshot-000000001.tmp")).doesNotExist();
            write(commands(6, 1));
            assertThat(recover()).isEqualTo(commands(0, 7));
        }
        restore(goneOn);
        Files.write(folder.resolve("journal-000000000.bson"), old);
        assertThat(recover()).as("after the rename").isEqualTo(commands(0, 6));
        assertThat(files()).doesNotContain("journal-000000000.bson");
    }

    @Test
    void a_compaction_given_up_in_the_middle_is_made_up_by_the_next_one() throws IOException {
        try (JournalFolder locked = JournalFolder.open(folder);
                Journal journal = locked.recover(new Replayed(), NONE, (bytes, total) -> {})) {
            write(journal, THREE);
        }
        Replayed endless = new Replayed();
        endless.delay = true;
        try (JournalFolder locked = JournalFolder.open(folder);
                Journal journal = locked.recover(endless, ALWAYS, (bytes, total) -> {})) {
            write(journal, commands(3, 1));
            journal.compactIfOutgrown(endless);
            write(journal, commands(4, 1));
        }
        assertThat(files()).contains("journal-000000000.bson", "journal-000000001.bson");
        assertThat(recover()).isEqualTo(commands(0, 5));
        compactAfter(commands(5, 1));
        assertThat(recover()).isEqualTo(commands(0, 6));
        assertThat(files())
                .containsExactly("journal-000000002.bson", "journal.head", "snapshot-000000002.bson", "store.lock");
    }

    @Test
    void a_closed_journal_before_the_last_one_is_whole_or_refused() throws IOException {
        a_compaction_given_up_in_the_middle_is_left_behind();
        Path closed = folder.resolve("journal-000000000.bson");
        byte[] whole = Files.readAllBytes(closed);
        for (int length = 0; length < whole.length; length++) {
            Files.write(closed, Arrays.copyOf(whole, length));
            assertThatThrownBy(this::recover).as("cut at " + length).isInstanceOf(CorruptJournal.class);
        }
        for (int at = FrameFormat.MAGIC.length; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            Files.write(closed, flipped);
            assertThatThrownBy(this::recover).as("flipped at " + at).isInstanceOf(CorruptJournal.class);
        }
    }

    @Test
    void two_hundred_random_cuts_and_flips_are_refused_or_cost_nothing_that_was_answered() throws IOException {
        long seed = System.nanoTime();
        System.out.println("JournalFolderTest seed " + seed);
        Random random = new Random(seed);
        compactAfter(commands(0, 20));
        write(commands(20, 20));
        a_compaction_given_up_in_the_middle_is_left_behind(40);
        List<Document> answered = recover();
        Map<String, byte[]> sound = contents();
        int refused = 0;
        for (int round = 0; round < 200; round++) {
            restore(sound);
            String damage = damage(random);
            try {
                assertThat(recover()).as(damage + ", seed " + seed).isEqualTo(answered);
            } catch (CorruptJournal e) {
                refused++;
            }
        }
        assertThat(refused).as("seed " + seed).isGreaterThan(150);
    }

    @Test
    void progress_is_told_up_to_the_whole() throws IOException {
        compactAfter(THREE);
        write(commands(3, 3));
        List<Long> told = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        try (JournalFolder locked = JournalFolder.open(folder);
                Journal journal = locked.recover(new Replayed(), NONE, (bytes, total) -> {
                    told.add(bytes);
                    totals.add(total);
                })) {
            assertThat(journal).isNotNull();
        }
        long whole = Files.size(folder.resolve("snapshot-000000001.bson"))
                + Files.size(folder.resolve("journal-000000001.bson"));
        assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(whole);
        assertThat(totals).containsOnly(whole);
    }

    @Test
    void files_and_folder_are_their_owners_alone() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(
                folder.resolve("journal.head"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        compactAfter(THREE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        for (String file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void any_flipped_byte_is_refused_with_its_offset() throws IOException {
        write(THREE);
        Path journal = folder.resolve("journal-000000000.bson");
        byte[] whole = Files.readAllBytes(journal);
        int frame = (whole.length - FrameFormat.MAGIC.length) / 3;
        for (int at = FrameFormat.MAGIC.length; at < whole.length; at++) {
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
        compactAfter(THREE);
        Path snapshot = folder.resolve("snapshot-000000001.bson");
        byte[] whole = Files.readAllBytes(snapshot);
        for (int length = FrameFormat.MAGIC.length; length < whole.length; length++) {
            Files.write(snapshot, Arrays.copyOf(whole, length));
            assertThatThrownBy(this::recover).isInstanceOf(CorruptJournal.class);
        }
        byte[] damaged = whole.clone();
        damaged[whole.length - 2] ^= 1;
        Files.write(snapshot, damaged);
        assertThatThrownBy(this::recover).isInstanceOf(CorruptJournal.class);
    }

    @Test
    void a_journal_whose_snapshot_is_gone_is_refused() throws IOException {
        compactAfter(THREE);
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
        write(commands, folder.resolve("journal.head"));
    }

    private void write(List<Document> commands, Path head) throws IOException {
        try (JournalFolder locked = JournalFolder.open(folder, head);
                Journal journal = locked.recover(new Replayed(), NONE, (bytes, total) -> {})) {
            write(journal, commands);
        }
    }

    private static void write(Journal journal, List<Document> commands) throws IOException {
        for (Document command : commands) {
            journal.write(List.of(BsonBytes.encode(command)));
        }
    }

    /** Writes them, and lets a compaction finish. */
    private void compactAfter(List<Document> commands) throws IOException {
        Replayed state = new Replayed();
        try (JournalFolder locked = JournalFolder.open(folder);
                Journal journal = locked.recover(state, ALWAYS, (bytes, total) -> {})) {
            write(journal, commands);
            state.commands.addAll(commands);
            journal.compactIfOutgrown(state);
            await().until(() ->
                    files().stream().filter(file -> file.startsWith("journal-")).count() == 1);
        }
    }

    private void a_compaction_given_up_in_the_middle_is_left_behind() throws IOException {
        a_compaction_given_up_in_the_middle_is_left_behind(0);
    }

    /** Two journals, the second begun by a compaction whose snapshot was not finished. */
    private void a_compaction_given_up_in_the_middle_is_left_behind(int from) throws IOException {
        Replayed state = new Replayed();
        state.delay = true;
        try (JournalFolder locked = JournalFolder.open(folder);
                Journal journal = locked.recover(state, ALWAYS, (bytes, total) -> {})) {
            write(journal, commands(from, 3));
            journal.compactIfOutgrown(state);
            write(journal, commands(from + 3, 3));
        }
    }

    private String damage(Random random) throws IOException {
        List<String> files =
                files().stream().filter(file -> file.endsWith(".bson")).toList();
        Path file = folder.resolve(files.get(random.nextInt(files.size())));
        byte[] bytes = Files.readAllBytes(file);
        if (random.nextBoolean()) {
            int length = random.nextInt(bytes.length);
            Files.write(file, Arrays.copyOf(bytes, length));
            return file + " cut at " + length;
        }
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
        return file + " flipped at " + at;
    }

    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        for (String file : files()) {
            contents.put(file, Files.readAllBytes(folder.resolve(file)));
        }
        return contents;
    }

    private void restore(Map<String, byte[]> contents) throws IOException {
        clear();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private List<Document> recover() throws IOException {
        Replayed state = new Replayed();
        try (JournalFolder locked = JournalFolder.open(folder);
                Journal journal = locked.recover(state, NONE, (bytes, total) -> {})) {
            assertThat(journal).isNotNull();
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

    private static List<Document> commands(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new Document("insert", "deeds").append("number", i))
                .toList();
    }

    private static final class Replayed implements State {
        private final List<Document> commands = new ArrayList<>();
        /** The history gives one command, then nothing until the thread is told to give up. */
        private boolean delay;

        @Override
        public void replay(Document command) {
            commands.add(command);
        }

        @Override
        public Stream<byte[]> history() {
            Stream<byte[]> history = List.copyOf(commands).stream().map(BsonBytes::encode);
            return delay ? Stream.generate(() -> new byte[] {5, 0, 0, 0, 0}) : history;
        }
    }
}
