package org.caseledger.benchmarks.variant;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The product with some places of its source changed. The changed files alone are compiled, against the product as it is on this
 * process's class path, and stand in front of it on the class path of child processes.
 *
 * <p>Not changed: a constant that another file's compiler already copied.
 *
 * @param name for folders and messages
 * @param changes of the same or of different files
 */
public record Variant(String name, List<Change> changes) {
    public Variant {
        changes = List.copyOf(changes);
    }

    public static Variant of(String name, Change... changes) {
        return new Variant(name, List.of(changes));
    }

    /**
     * Compiles the changed files of the project that this process runs in.
     *
     * @param classes folder for them
     * @return a class path for children: the change in front of all that this process has
     * @throws DoesNotFit where a snippet is not there exactly once
     * @throws IllegalStateException where the changed source does not compile
     */
    public String classPath(Path classes) {
        return classPath(classes, SourceTree.ofThisProject());
    }

    String classPath(Path classes, SourceTree tree) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Change change : changes) {
            changed.put(change.file(), change.in(changed.computeIfAbsent(change.file(), tree::read)));
        }
        return new Compilation(name, classes).of(changed);
    }
}
