package org.caseledger.benchmarks.variant;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources in memory to classes in a folder. */
record Compilation(String name, Path classes) {

    /** The folder of the classes, in front of this process's class path. */
    String of(Map<String, String> sources) {
        String product = System.getProperty("java.class.path");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("a variant needs a JDK, this is a runtime without a compiler");
        }
        try {
            Files.createDirectories(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
        List<String> options = List.of("-d", classes.toString(), "-classpath", product, "-proc:none", "-parameters");
        List<Source> files = sources.entrySet().stream()
                .map(file -> new Source(file.getKey(), file.getValue()))
                .toList();
        if (!compiler.getTask(null, null, complaints, options, null, files).call()) {
            throw new IllegalStateException("the variant " + name + " does not compile:\n"
                    + complaints.getDiagnostics().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        return classes + File.pathSeparator + product;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String file, String text) {
            super(URI.create("string:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
