package org.caseledger.query.publications;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.FiguresPublished;
import org.caseledger.query.projection.ViewChanges;
import org.jspecify.annotations.Nullable;

/** Keeps figures as they were published. */
final class PublicationsProjection {
    private final ViewChanges<Publication> publications;

    PublicationsProjection(ViewChanges<Publication> publications) {
        this.publications = publications;
    }

    @EventHandler
    void on(
            FiguresPublished e,
            @MetaDataValue(EventMetadata.POSITION) Long position,
            @MetaDataValue(EventMetadata.ACTOR) @Nullable String by) {
        publications.change(e.publicationId().toString(), before -> Publication.of(e, position, by));
    }
}
