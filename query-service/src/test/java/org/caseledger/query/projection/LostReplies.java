package org.caseledger.query.projection;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** A real database of which the reply to one update is lost after the server carried it out. */
final class LostReplies {
    private LostReplies() {}

    /** @param loses set to lose the next one */
    static MongoDatabase of(MongoDatabase database, AtomicBoolean loses) {
        return around(MongoDatabase.class, database, loses);
    }

    private static <T> T around(Class<T> type, T real, AtomicBoolean loses) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result;
                    try {
                        result = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (method.getName().equals("updateOne") && loses.compareAndSet(true, false)) {
                        throw new MongoSocketReadException("the reply was lost", new ServerAddress());
                    }
                    return result instanceof MongoCollection<?> collection
                            ? around(MongoCollection.class, collection, loses)
                            : result;
                }));
    }
}
