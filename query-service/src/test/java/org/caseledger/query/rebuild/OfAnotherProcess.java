package org.caseledger.query.rebuild;

import java.util.List;
import org.bson.Document;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewChanges;
import org.caseledger.query.projection.ViewGeneration;

/** The same model, in use with a generation of its own. */
record OfAnotherProcess<V>(ReadModel<V> model, ViewGeneration generation) implements ReadModel<V> {
    OfAnotherProcess(ReadModel<V> model) {
        this(model, new ViewGeneration());
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public int revision() {
        return model.revision();
    }

    @Override
    public Document write(V value) {
        return model.write(value);
    }

    @Override
    public V read(Document document) {
        return model.read(document);
    }

    @Override
    public V whole(V value) {
        return model.whole(value);
    }

    @Override
    public Object projection(ViewChanges<V> changes) {
        return model.projection(changes);
    }

    @Override
    public List<Document> indexes() {
        return model.indexes();
    }
}
