package org.caseledger.service.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Names for a process that was given none. Made from what the operating system says of the machine, not from the environment: where
 * {@code HOSTNAME} is not exported, all machines would be {@code localhost}.
 */
public final class NodeName {
    /** systemd's, or D-Bus's where there is no systemd; containers often have neither, and a host name of their own. */
    private static final List<Path> MACHINE_IDS =
            List.of(Path.of("/etc/machine-id"), Path.of("/var/lib/dbus/machine-id"));

    /** Of the machine id only a hash may leave the machine; this much of it tells the machines of one ledger apart. */
    private static final int DIGITS = 8;

    private static final String MACHINE = machine(MACHINE_IDS, osName());
    private static final String PROCESS = MACHINE + "/"
            + ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 4);

    private NodeName() {}

    /** The same after a restart on the same machine; two processes cannot listen on one port of it. */
    public static String atPort(int port) {
        return MACHINE + ":" + port;
    }

    /** Another one for each start: in containers process ids are all alike. */
    public static String ofProcess() {
        return PROCESS;
    }

    static String machine(List<Path> machineIds, String host) {
        for (Path file : machineIds) {
            String id = read(file);
            if (!id.isEmpty()) {
                return host + "-" + hash(id);
            }
        }
        return host;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String osName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unnamed";
        }
    }

    private static String hash(String id) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("caseledger " + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
