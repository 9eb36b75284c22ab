package org.caseledger.local.testing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Consumer;

/** A real database, and something that happens before each use of it. */
final class WatchedDatabase {
    private static final Set<String> WRITES =
            Set.of("bulkWrite", "replaceOne", "insertOne", "updateOne", "deleteOne", "deleteMany");

    private final Consumer<Use> before;

    enum Use {
        READ,
        WRITE,
        OTHER
    }

    private WatchedDatabase(Consumer<Use> before) {
        this.before = before;
    }

    static MongoDatabase of(MongoDatabase database, Consumer<Use> before) {
        return (MongoDatabase) new WatchedDatabase(before).proxy(MongoDatabase.class, database);
    }

    private Object proxy(Class<?> type, Object target) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            before.accept(useBy(method.getName()));
            try {
                Object answer = method.invoke(target, arguments);
                return answer instanceof MongoCollection<?> ? proxy(MongoCollection.class, answer) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static Use useBy(String method) {
        if (WRITES.contains(method)) {
            return Use.WRITE;
        }
        return method.equals("find") ? Use.READ : Use.OTHER;
    }
}
