package org.caseledger.query.processing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.views.ViewsInUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Says before anybody can ask which collections this version uses, so that an administrator can drop what another one left. */
final class CollectionsInUse implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(CollectionsInUse.class);

    private final List<ReadModel<?>> models;
    private final List<KeepsCollections> others;
    private final MongoDatabase database;

    CollectionsInUse(List<ReadModel<?>> models, List<KeepsCollections> others, MongoDatabase database) {
        this.models = models;
        this.others = others;
        this.database = database;
    }

    /** A database that does not answer just then leaves the names of the last start: what they do not name stays. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            new ViewsInUse(database)
                    .name(Stream.concat(
                                    models.stream().map(ReadModel::name),
                                    others.stream().flatMap(other -> other.collections().stream()))
                            .toList());
        } catch (MongoException e) {
            LOG.warn("Collections in use are not named: {}", e.getClass().getSimpleName());
        }
    }
}
