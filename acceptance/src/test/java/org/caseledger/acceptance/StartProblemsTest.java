package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.TestKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong at the start is answered by a line that names it and what would be right. */
class StartProblemsTest {
    @TempDir
    Path folder;

    @Test
    void a_taken_port_is_named_with_who_wants_it() throws IOException {
        int port = RunningLedger.freePorts();
        try (ServerSocket taken = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
            Called run = Called.run(Map.of(), "--port", "" + port, "--data", folder.toString());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output())
                    .contains("port " + taken.getLocalPort() + ", wanted by the query service, is taken")
                    .contains("--port P");
        }
    }

    @Test
    void a_data_folder_in_use_is_named() throws IOException {
        try (FileChannel first =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            first.lock(); // as another launcher does
            Called second = Called.run(Map.of(), "--port", "" + RunningLedger.freePorts(), "--data", folder.toString());

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output())
                    .contains("data folder " + folder + " is in use")
                    .contains("--data DIR");
        }
    }

    @Test
    void an_unreachable_mongodb_is_named_without_its_password() {
        Called run = Called.run(
                Map.of("MONGODB_URI", "mongodb://user:hunter2@127.0.0.1:1/caseledger?serverSelectionTimeoutMS=500"),
                "--data",
                folder.toString(),
                "--port",
                "" + RunningLedger.freePorts());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("MongoDB at 127.0.0.1:1 cannot be reached")
                .contains("check MONGODB_URI")
                .doesNotContain("hunter2");
    }

    @Test
    void a_mongodb_that_is_no_replica_set_is_refused() {
        try (JournaledStore alone = JournaledStore.open(folder.resolve("alone"), 0)) {
            Called run = Called.run(
                    Map.of("MONGODB_URI", alone.uri()),
                    "--data",
                    folder.resolve("other").toString(),
                    "--port",
                    "" + RunningLedger.freePorts());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output()).contains("is not a replica set").contains("rs.initiate()");
        }
    }

    @Test
    void a_java_that_is_too_old_is_named() throws IOException {
        program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        Called run = Called.run(Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin", "JAVA_HOME", ""), "--help");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("Java 11.0.2 is too old").contains("JDK 17");
    }

    @Test
    void no_maven_is_named_where_a_build_is_needed() throws IOException {
        Path run = cloneWithoutMaven();

        assertMavenIsMissed(run);
    }

    @Test
    void a_link_to_it_starts_it_where_it_lies() throws IOException {
        Path run = cloneWithoutMaven();
        Path links = Files.createDirectories(folder.resolve("links"));
        Path near = Files.createSymbolicLink(links.resolve("near"), links.relativize(run));
        Path far = Files.createSymbolicLink(folder.resolve("far"), near);

        assertMavenIsMissed(near);
        assertMavenIsMissed(far);
    }

    private Path cloneWithoutMaven() throws IOException {
        Path clone = Files.createDirectories(folder.resolve("clone"));
        Files.copy(RunningLedger.home().resolve("run"), clone.resolve("run"));
        clone.resolve("run").toFile().setExecutable(true);
        Path java = program("java", "echo 'openjdk version \"17.0.1\" 2021-10-19' >&2");
        for (String tool : List.of("bash", "sed", "head", "find", "dirname", "readlink")) {
            Files.createSymbolicLink(
                    java.resolveSibling(tool), Path.of("/usr/bin/env").resolveSibling(tool));
        }
        return clone.resolve("run");
    }

    private void assertMavenIsMissed(Path run) {
        Path bin = folder.resolve("bin");
        Called called = Called.of(
                List.of(bin.resolve("bash").toString(), run.toString()),
                Map.of("PATH", bin.toString(), "JAVA_HOME", ""));

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.output()).contains("no Maven found").contains("Maven 3.8");
    }

    @Test
    void a_flipped_byte_in_the_journal_is_named_with_its_place() throws IOException {
        Path store = folder.resolve("store");
        write(store);
        Path journal = journalIn(store);
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);

        Called run = Called.run(
                Map.of(), "--no-demo", "--data", folder.toString(), "--port", "" + RunningLedger.freePorts());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("store ended")
                .contains(journal.getFileName().toString())
                .contains("at byte");
    }

    @Test
    void a_disk_without_room_is_named_before_anything_is_changed() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                Called.of(List.of("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()), Map.of())
                                .exitCode()
                        == 0,
                "no file system can be mounted here");
        try {
            Called run = Called.run(Map.of(), "--data", disk + "/data", "--port", "" + RunningLedger.freePorts());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output()).contains("MB left", "make room there, then start again");
        } finally {
            Called.of(List.of("umount", "-l", disk.toString()), Map.of());
        }
    }

    @Test
    void a_query_service_that_waits_for_a_ledger_ends_when_it_is_told_to() throws Exception {
        Path printed = folder.resolve("printed");
        try (JournaledStore empty = JournaledStore.open(folder.resolve("empty"), 0)) {
            Process waiting = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-jar",
                            RunningLedger.home()
                                    .resolve("query-service/target/query-service-exec.jar")
                                    .toString(),
                            "--spring.mongodb.uri=" + empty.uri(),
                            "--caseledger.access.local-key=" + TestKey.publicKey(),
                            "--server.port=0",
                            "--management.server.port=-1")
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            try {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> Files.readString(printed).contains("Waiting for the command service"));

                waiting.destroy();

                assertThat(waiting.waitFor(20, TimeUnit.SECONDS))
                        .as("it has ended")
                        .isTrue();
            } finally {
                waiting.destroyForcibly();
            }
        }
    }

    private static void write(Path store) {
        try (JournaledStore open = JournaledStore.open(store, 0);
                MongoClient client = MongoClients.create(open.uri())) {
            for (int i = 0; i < 10; i++) {
                client.getDatabase("caseledger").getCollection("log").insertOne(new Document("_id", i));
            }
        }
    }

    private static Path journalIn(Path store) throws IOException {
        try (var files = Files.walk(store)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().matches("journal-.*bson"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path program(String name, String body) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        file.toFile().setExecutable(true);
        return file;
    }
}
