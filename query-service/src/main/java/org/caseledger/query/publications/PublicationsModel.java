package org.caseledger.query.publications;

import org.caseledger.query.listing.RecordView;
import org.caseledger.query.projection.ViewChanges;
import org.springframework.stereotype.Component;

/** The view {@value #NAME}: one document per publication. */
@Component
final class PublicationsModel extends RecordView<Publication> {
    static final String NAME = "publications";

    PublicationsModel() {
        super(NAME, Publication.class);
    }

    @Override
    public Object projection(ViewChanges<Publication> changes) {
        return new PublicationsProjection(changes);
    }
}
