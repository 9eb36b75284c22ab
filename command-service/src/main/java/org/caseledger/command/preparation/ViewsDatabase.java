package org.caseledger.command.preparation;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.caseledger.service.start.StartRefused;
import org.caseledger.views.ViewsInUse;

/** Views that an older or a newer query service left, which that of this version neither reads nor writes. */
final class ViewsDatabase {
    /** It says so each minute. */
    private static final Duration SAYS_SO = Duration.ofMinutes(5);

    private final MongoDatabase views;
    private final Consumer<String> said;

    ViewsDatabase(MongoDatabase views, Consumer<String> said) {
        this.views = views;
        this.said = said;
    }

    /** @param drops whether they may go: a service of another version that still runs would answer from nothing */
    void clear(boolean drops) {
        ViewsInUse inUse = new ViewsInUse(views);
        Instant lately = Instant.now().minus(SAYS_SO);
        if (drops && !inUse.areNamedSince(lately)) {
            throw new StartRefused(
                    "No query service has said for " + SAYS_SO.toMinutes()
                            + " minutes which views it uses, so none is dropped",
                    "Give " + PreparationOrder.DROP_ABANDONED
                            + " while the query service runs that is to stay, and none of another version does.");
        }
        for (String abandoned : inUse.abandonedSince(lately)) {
            String name = "the collection " + views.getName() + "." + abandoned;
            if (drops) {
                inUse.drop(abandoned);
                said.accept("dropped " + name);
            } else {
                said.accept(name + " is not used by the query service; " + PreparationOrder.DROP_ABANDONED
                        + " drops it, once none of another version runs");
            }
        }
    }
}
