package org.caseledger.query.publications;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caseledger.query.projection.KeptUp;
import org.springframework.stereotype.Component;

/** Days on which figures were published. */
@Component
public class PublicationDays implements KeptUp {
    public static final String VIEW = PublicationsModel.NAME;

    private final LivePublications publications;

    PublicationDays(LivePublications publications) {
        this.publications = publications;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public long position() {
        return publications.position();
    }

    /** For everybody: what was published is of the whole State. */
    public SortedSet<LocalDate> known() {
        return publications
                .all()
                .map(stored -> stored.value().published().on())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
