package org.caseledger.local.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes that a service has read by the time it answers, in a file that the JVM maps: to read and link them is a third of what a start
 * costs, and a test that kills a service often starts it as often. Folders of classes are packed, because only jars may be in it.
 */
final class ClassPathArchive {
    private final Path file;
    private final String classPath;

    /** @param folder where it is kept */
    ClassPathArchive(Path folder) {
        file = folder.resolve("classes.jsa");
        classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .map(entry -> Files.isDirectory(entry) ? packed(entry, folder) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Options of the JVM that writes it when it ends. */
    List<String> written() {
        return List.of("-cp", classPath, "-XX:ArchiveClassesAtExit=" + file);
    }

    /** Options of those that read it, which are to be as the first one's otherwise. */
    List<String> read() {
        return List.of("-cp", classPath, "-XX:SharedArchiveFile=" + file);
    }

    private static Path packed(Path classes, Path folder) {
        try (Stream<Path> found = Files.walk(classes)) {
            Path jar = Files.createTempFile(folder, "classes", ".jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                out.setLevel(0);
                for (Path one : found.filter(other -> !other.equals(classes)).toList()) {
                    boolean isFolder = Files.isDirectory(one); // beans are looked for in folders
                    String name = classes.relativize(one).toString().replace(File.separatorChar, '/');
                    out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                    if (!isFolder) {
                        Files.copy(one, out);
                    }
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
