package org.caseledger.query.testing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A database of which a process sees so many writes and then nothing more, as if it had been killed before the next. */
public final class DyingDatabase {
    private static final Set<String> WRITES = Set.of("bulkWrite", "replaceOne", "insertOne", "updateOne", "deleteOne");

    private final MongoDatabase database;
    private int writesLeft;

    public DyingDatabase(MongoDatabase database, int writes) {
        this.database = database;
        this.writesLeft = writes;
    }

    public MongoDatabase database() {
        return (MongoDatabase) proxy(MongoDatabase.class, database);
    }

    public boolean isDead() {
        return writesLeft < 0;
    }

    private Object proxy(Class<?> type, Object target) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (WRITES.contains(method.getName()) && writesLeft >= 0) {
            writesLeft--;
        }
        if (isDead()) {
            throw new IllegalStateException("killed");
        }
        try {
            Object answer = method.invoke(target, arguments);
            return answer instanceof MongoCollection<?> ? proxy(MongoCollection.class, answer) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
