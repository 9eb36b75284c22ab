package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.local.log.CommandRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    @TempDir
    Path root;

    @Test
    void a_folder_in_use_is_refused_by_name_until_it_is_free() throws IOException {
        try (DataFolder first = DataFolder.open(root)) {
            assertThat(first.store()).isEqualTo(root.resolve("store"));
            assertThatThrownBy(() -> DataFolder.open(root))
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContaining(root.toString())
                    .hasMessageContaining("--data DIR");
        }
        DataFolder.open(root).close();
    }

    @Test
    void a_file_where_the_folder_should_be_is_refused() throws IOException {
        Path file = Files.createFile(root.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining(file + " cannot be used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "logs/other.log", "store/index.js", "tokens/mine", "src/Main.java"})
    void a_folder_of_others_is_refused_and_stays_as_it_was(String name) throws IOException {
        Path root = Files.createDirectory(this.root.resolve("others"), mode("rwxr-xr-x"));
        Files.createDirectories(root.resolve(name).getParent());
        Path file = Files.createFile(root.resolve(name), mode("rw-r--r--"));

        assertThatThrownBy(() -> DataFolder.open(root))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining(root.toString())
                .hasMessageContaining("--data DIR")
                .message()
                .doesNotContain("\n");
        assertThat(permissions(root)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(file)).isEqualTo("rw-r--r--");
        try (Stream<Path> all = Files.walk(root)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(file);
        }
    }

    @Test
    void to_name_a_folder_of_others_is_wrong_use() throws Exception {
        Path file = Files.createFile(root.resolve("notes.txt"));

        assertThat(Launcher.main(root, List.of("--data", root.toString()))).isEqualTo(2);
        assertThat(root).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**/lock");
    }

    @Test
    void a_folder_that_another_launcher_holds_stays_as_it_is() throws IOException {
        try (DataFolder first = DataFolder.open(root)) {
            Path log = Files.createFile(first.log("store"), mode("rw-r--r--"));

            assertThatThrownBy(() -> DataFolder.open(root)).hasMessageContaining("is in use");
            assertThat(permissions(log)).isEqualTo("rw-r--r--");
        }
    }

    @Test
    void what_a_start_left_that_was_refused_is_taken() throws IOException {
        Files.createFile(root.resolve("lock"));
        DataFolder.open(root).close();

        Path earlier = Files.createDirectory(root.resolve("of-an-earlier-version"));
        for (String name : List.of("logs", "tokens", "store")) {
            Files.createDirectory(earlier.resolve(name));
        }
        DataFolder.open(earlier).close();
    }

    @Test
    void a_ledger_of_any_version_is_taken_with_whatever_lies_beside_it() throws IOException {
        Files.createFile(root.resolve("lock"));
        Files.createFile(Files.createDirectory(root.resolve("tokens")).resolve("auditor.token"));
        Files.createFile(root.resolve("notes.txt"));
        DataFolder.open(root).close();

        Path restored = Files.createDirectory(root.resolve("restored"));
        Files.createFile(Files.createDirectory(restored.resolve("store")).resolve("snapshot-000000003.bson"));
        Files.createFile(restored.resolve("notes.txt"));
        DataFolder.open(restored).close();
    }

    @Test
    void tokens_are_for_their_owner_only() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            folder.writeTokens();

            assertThat(Files.getPosixFilePermissions(root.resolve("tokens/auditor.token")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void everything_in_it_is_for_its_owner_only_also_what_an_earlier_version_left_open() throws IOException {
        Files.createDirectories(root.resolve("store"), mode("rwxr-xr-x"));
        Files.createDirectories(root.resolve("logs"), mode("rwxr-xr-x"));
        Files.createFile(root.resolve("store/journal-000000000.bson"), mode("rw-r--r--"));
        Files.createFile(root.resolve("logs/store.log"), mode("rw-r--r--"));
        Files.writeString(root.resolve("users.csv"), "case-worker-7,CASE_WORKER,BR-GAY-01,\n");
        Files.createFile(root.resolve("local-key.pem"), mode("rw-r--r--"));
        try (DataFolder folder = DataFolder.open(root)) {
            folder.writeTokens();
            folder.writeRunFile("{}");
            ChildProcess.start("child", List.of("/bin/sh", "-c", "echo x"), Map.of(), folder.log("child"))
                    .stop();
            try (Stream<Path> all = Files.walk(root)) {
                assertThat(all)
                        .allSatisfy(
                                path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                                        .as(path.toString())
                                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            }
        }
    }

    @Test
    void secrets_are_drawn_once_and_are_for_their_owner_only() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            String key = folder.fingerprintKey();
            byte[] keys = Files.readAllBytes(folder.wrappingKeys());

            assertThat(key).matches("[0-9a-f]{64}").isEqualTo(folder.fingerprintKey());
            assertThat(folder.wrappingKeys()).hasBinaryContent(keys);
            for (String secret : List.of("fingerprint.key", "wrapping-keys.p12", "wrapping-keys.password")) {
                assertThat(permissions(root.resolve(secret))).as(secret).isEqualTo("rw-------");
            }
            try (Stream<Path> all = Files.list(root)) {
                assertThat(all.map(Path::toString)).noneMatch(file -> file.endsWith(".next"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fingerprint.key", "wrapping-keys.p12", "wrapping-keys.password"})
    void a_secret_of_a_ledger_that_was_lost_is_not_drawn_anew(String lost) throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            folder.fingerprintKey();
            folder.wrappingKeys();
            Files.writeString(folder.store().resolve("journal-000000000.bson"), "x");
            Files.delete(root.resolve(lost));

            assertThatThrownBy(() -> {
                        folder.fingerprintKey();
                        folder.wrappingKeys();
                        folder.wrappingPassword();
                    })
                    .isInstanceOf(RunRefused.class)
                    .hasMessage(root.resolve(lost)
                            + " is missing, and the ledger was written with it; put back the one of the last start");
            assertThat(root.resolve(lost)).doesNotExist();
        }
    }

    /** Killed between the two. */
    @Test
    void a_first_start_that_was_cut_off_goes_on_with_what_it_drew() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            String password = folder.wrappingPassword();

            assertThat(folder.wrappingKeys()).exists();
            assertThat(folder.wrappingPassword()).isEqualTo(password);
        }
    }

    /** As a loss of power leaves a file that was made and not forced. */
    @Test
    void a_secret_that_is_empty_is_none() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            Files.createFile(root.resolve("fingerprint.key"));

            assertThatThrownBy(folder::fingerprintKey)
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContaining("fingerprint.key")
                    .hasMessageContaining("put back the one of the last start");
        }
    }

    @Test
    void users_listed_in_the_folder_get_tokens_under_their_own_names() throws IOException {
        Files.writeString(root.resolve("users.csv"), "case-worker-7,CASE_WORKER,BR-GAY-01 BR-PAT-02,\n");
        try (DataFolder folder = DataFolder.open(root)) {
            folder.writeTokens();

            assertThat(claims("case-worker-7"))
                    .contains("\"sub\":\"case-worker-7\"", "CASE_WORKER", "[\"BR-GAY-01\",\"BR-PAT-02\"]");
        }
    }

    @Test
    void an_officer_of_a_district_is_the_one_of_the_programme_or_holds_the_office_that_is_listed() throws IOException {
        Files.writeString(
                root.resolve("users.csv"),
                "magistrate-1,DISTRICT_OFFICER,,PAT,DISTRICT_MAGISTRATE\nofficer-9,DISTRICT_OFFICER,,PAT\n");
        try (DataFolder folder = DataFolder.open(root)) {
            folder.writeTokens();

            assertThat(claims("magistrate-1")).contains("\"office\":\"DISTRICT_MAGISTRATE\"", "\"district\":\"PAT\"");
            assertThat(claims("officer-9")).contains("\"office\":\"DISTRICT_PROGRAMME_OFFICER\"");
        }
    }

    private String claims(String user) throws IOException {
        String claims =
                Files.readString(root.resolve("tokens/" + user + ".token")).split("\\.")[1];
        return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
    }

    @Test
    void a_line_that_is_no_user_is_refused_with_what_would_be_right() throws IOException {
        Files.writeString(root.resolve("users.csv"), "case-worker-7,BOSS,BR-GAY-01,\n");
        try (DataFolder folder = DataFolder.open(root)) {
            assertThatThrownBy(folder::writeTokens)
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContaining("users.csv")
                    .hasMessageContaining("actor,role,centres,district");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "officer-9,DISTRICT_OFFICER,,PAT,DISTRICT_MAGISTRAT|an office is one of",
                "officer-9,DISTRICT_OFFICER,,PAT,|an office is one of",
                "officer-9,DISTRICT_OFFICER,,PTA|no district has the code PTA",
                "officer-9,DISTRICT_OFFICER,,|DISTRICT_OFFICER has a district",
                "case-worker-7,CASE_WORKER,BR-PTA-02,|and not BR-PTA-02",
                "case-worker-7,CASE_WORKER,BR-PAT-02 PAT-03,|and not PAT-03",
                "case-worker-7,CASE_WORKER,,|CASE_WORKER has a centre",
                "guard-7,SECURITY_GUARD,,|SECURITY_GUARD has a centre"
            })
    void who_is_listed_for_what_is_not_there_is_refused(String line, String why) throws IOException {
        Files.writeString(root.resolve("users.csv"), line + "\n");
        try (DataFolder folder = DataFolder.open(root)) {
            assertThatThrownBy(folder::writeTokens)
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContainingAll("users.csv", "'" + line + "' is no user: ", why, "right would be");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case-worker,CASE_WORKER,BR-GAY-01,\n",
                "case-worker-7,CASE_WORKER,BR-GAY-01,\ncase-worker-7,CASE_WORKER,BR-PAT-02,\n"
            })
    void who_is_listed_under_the_name_of_another_is_refused_before_any_token_is_written(String lines)
            throws IOException {
        Files.writeString(root.resolve("users.csv"), lines);
        try (DataFolder folder = DataFolder.open(root)) {
            assertThatThrownBy(folder::writeTokens)
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContaining("users.csv")
                    .hasMessageContaining("one line for each actor");
            assertThat(folder.tokens()).isEmptyDirectory();
            assertThat(folder.publicKey()).doesNotExist();
        }
    }

    @Test
    void a_list_of_users_in_another_encoding_is_refused_by_name() throws IOException {
        Files.write(root.resolve("users.csv"), new byte[] {'a', (byte) 0xE9, '\n'});
        try (DataFolder folder = DataFolder.open(root)) {
            assertThatThrownBy(folder::writeTokens)
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContainingAll("users.csv", "UTF-8");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    @Test
    void the_run_file_is_there_while_it_runs() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            folder.writeRunFile("{}");
            assertThat(root.resolve("run.json")).hasContent("{}");
        }
        assertThat(root.resolve("run.json")).doesNotExist();
    }
}
