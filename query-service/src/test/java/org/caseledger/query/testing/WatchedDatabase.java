package org.caseledger.query.testing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A real database, and something that happens before each use of it. */
final class WatchedDatabase {
    private static final Set<String> WRITES = Set.of("bulkWrite", "replaceOne", "insertOne", "updateOne", "deleteOne");

    private final BeforeUse beforeUse;

    private WatchedDatabase(BeforeUse beforeUse) {
        this.beforeUse = beforeUse;
    }

    static MongoDatabase of(MongoDatabase database, BeforeUse beforeUse) {
        return (MongoDatabase) new WatchedDatabase(beforeUse).proxy(MongoDatabase.class, database);
    }

    private Object proxy(Class<?> type, Object target) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            beforeUse.happens(WRITES.contains(method.getName()));
            try {
                Object answer = method.invoke(target, arguments);
                return answer instanceof MongoCollection<?> ? proxy(MongoCollection.class, answer) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    interface BeforeUse {
        void happens(boolean isWrite);
    }
}
