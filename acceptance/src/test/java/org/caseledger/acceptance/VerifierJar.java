package org.caseledger.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The program that an auditor runs at home: it has no code of the ledger. */
final class VerifierJar {
    private static final Path JAR = RunningLedger.home().resolve("verifier/target/caseledger-verifier.jar");

    private VerifierJar() {}

    /** As an auditor runs it. */
    static Called run(Object... arguments) {
        List<String> line = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-Xmx512m", "-jar", JAR.toString()));
        line.addAll(texts(arguments));
        return Called.of(line, Map.of());
    }

    /** The same in this process, with nothing but the JDK beside it: for hundreds of files, each of which takes less than a start of Java. */
    static Called runHere(Object... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exitCode;
        try {
            exitCode = (int)
                    Objects.requireNonNull(Loaded.RUN.invoke(Loaded.PROGRAM.newInstance(out, out), texts(arguments)));
        } catch (InvocationTargetException e) {
            e.getTargetException().printStackTrace(out);
            exitCode = 1; // as Java ends then
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return new Called(exitCode, said.toString(StandardCharsets.UTF_8));
    }

    private static List<String> texts(Object... arguments) {
        return Stream.of(arguments).map(Object::toString).toList();
    }

    private static final class Loaded {
        private static final Constructor<?> PROGRAM;
        private static final Method RUN;

        static {
            try {
                Class<?> program = new URLClassLoader(
                                new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())
                        .loadClass("org.caseledger.verifier.VerifierMain");
                PROGRAM = program.getDeclaredConstructor(PrintStream.class, PrintStream.class);
                RUN = program.getDeclaredMethod("run", List.class);
                PROGRAM.setAccessible(true);
                RUN.setAccessible(true);
            } catch (ReflectiveOperationException | MalformedURLException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }
}
