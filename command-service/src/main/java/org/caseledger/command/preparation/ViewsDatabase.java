package org.caseledger.command.preparation;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;
import org.caseledger.views.ViewsInUse;

/** Views that an older or a newer query service left, which that of this version neither reads nor writes. */
final class ViewsDatabase {
    private final MongoDatabase views;
    private final Consumer<String> said;

    ViewsDatabase(MongoDatabase views, Consumer<String> said) {
        this.views = views;
        this.said = said;
    }

    /** @param drops whether they may go: a service of another version that still runs would answer from nothing */
    void clear(boolean drops) {
        ViewsInUse inUse = new ViewsInUse(views);
        for (String abandoned : inUse.abandoned()) {
            String name = "the collection " + views.getName() + "." + abandoned;
            if (drops) {
                inUse.drop(abandoned);
                said.accept("dropped " + name);
            } else {
                said.accept(name + " is not used by the query service that started last; "
                        + PreparationOrder.DROP_ABANDONED + " drops it, once none of another version runs");
            }
        }
    }
}
