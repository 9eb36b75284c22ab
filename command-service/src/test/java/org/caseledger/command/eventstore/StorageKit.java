package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.caseledger.command.eventlog.BesideOthers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Axon's own tests of a storage engine, all of them. */
@BesideOthers
abstract class StorageKit extends BatchingEventStorageEngineTest<BlockLogStorageEngine, BlockLogStorageEngine.Builder> {
    /** So many are in Axon 4.13.0. */
    private static final int LEAST = 28;

    private static final Set<String> RAN = new ConcurrentSkipListSet<>();

    private final List<Node> nodes = new ArrayList<>();
    private Store store;

    abstract Store store();

    @BeforeEach
    void open(TestInfo test) {
        RAN.add(test.getTestMethod().orElseThrow().getName());
        store = store();
        setTestSubject(createEngine());
        if (test.getDisplayName().contains("napshot")) {
            nodes.get(0).append("aggregate", 0, 4); // no snapshot is kept of an event that is not there
        }
    }

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
        store.close();
    }

    @Override
    protected BlockLogStorageEngine createEngine(UnaryOperator<BlockLogStorageEngine.Builder> customization) {
        Node node = Node.kit(store, customization);
        nodes.add(node);
        return node.engine;
    }

    @BeforeAll
    static void begin() {
        RAN.clear();
    }

    @AfterAll
    static void tell(TestInfo suite) {
        Set<String> inherited = inherited().map(Method::getName).collect(Collectors.toSet());
        long ran = RAN.stream().filter(inherited::contains).count();
        System.out.printf("%s: %d of %d inherited tests ran%n", suite.getDisplayName(), ran, inherited.size());
    }

    @Test
    void nothing_inherited_is_switched_off() {
        assertThat(inherited()).hasSizeGreaterThanOrEqualTo(LEAST).allSatisfy(test -> {
            assertThat(test.isAnnotationPresent(Disabled.class))
                    .as(test.getName())
                    .isFalse();
            assertThat(ownMethods()).as("overridden").doesNotContain(test.getName());
        });
        assertThat(classes(getClass()))
                .allSatisfy(type ->
                        assertThat(type.isAnnotationPresent(Disabled.class)).isFalse());
    }

    private static Stream<Method> inherited() {
        return classes(BatchingEventStorageEngineTest.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    private List<String> ownMethods() {
        return classes(getClass())
                .takeWhile(type -> type != BatchingEventStorageEngineTest.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(Method::getName)
                .toList();
    }

    private static Stream<Class<?>> classes(Class<?> from) {
        return Stream.<Class<?>>iterate(from, type -> type != Object.class, Class::getSuperclass);
    }
}
