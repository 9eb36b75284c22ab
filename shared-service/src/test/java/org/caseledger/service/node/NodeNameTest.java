package org.caseledger.service.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeNameTest {
    @TempDir
    private Path folder;

    @Test
    void two_machines_that_are_both_called_localhost_have_different_names() throws IOException {
        String one = NodeName.machine(List.of(machineId("0f1e2d3c")), "localhost");
        String other = NodeName.machine(List.of(machineId("9a8b7c6d")), "localhost");

        assertThat(one).startsWith("localhost-").isNotEqualTo(other).doesNotContain("0f1e2d3c");
        assertThat(NodeName.machine(List.of(machineId("0f1e2d3c")), "localhost"))
                .as("after a restart")
                .isEqualTo(one);
    }

    @Test
    void a_container_without_a_machine_id_is_called_as_its_host() throws IOException {
        assertThat(NodeName.machine(List.of(folder.resolve("none"), machineId("")), "c0ffee"))
                .isEqualTo("c0ffee");
    }

    @Test
    void the_name_of_a_process_is_another_one_after_a_restart_and_that_of_a_port_is_not() throws Exception {
        String environmentWithoutHostname = namesInAnotherProcess();

        assertThat(environmentWithoutHostname)
                .startsWith(NodeName.atPort(8081) + " ")
                .doesNotContain(NodeName.ofProcess());
        assertThat(NodeName.atPort(8081)).isNotEqualTo(NodeName.atPort(8080));
    }

    /** Prints what another process on this machine is called. */
    static final class Names {
        private Names() {}

        public static void main(String[] arguments) {
            System.out.println(NodeName.atPort(8081) + " " + NodeName.ofProcess());
        }
    }

    private static String namesInAnotherProcess() throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Names.class.getName());
        java.environment().remove("HOSTNAME");
        Process process = java.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Path machineId(String id) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "machine", "id"), id + "\n");
    }
}
