package org.caseledger.query.centres;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.Role;
import org.caseledger.query.projection.LogHeads;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.projection.ViewInMemory;
import org.caseledger.service.access.CentresInCare;
import org.caseledger.service.access.PostsUnreadable;
import org.caseledger.service.access.RelievedStaff;
import org.springframework.stereotype.Component;

/** The lives of all centres, some dozens; and with them who acts for whom now. */
@Component
class LiveCentres extends ViewInMemory<CentreLife> implements CentresInCare, PostedStaff, RelievedStaff {
    /** Most of the minute in which a relief takes effect; a head read from a primary that a failover deposed is older than it seems. */
    private static final Duration BELIEVED_FOR = Duration.ofSeconds(45);

    private final LogHeads heads;

    LiveCentres(CentresModel model, MongoDatabase database, LogHeads heads) {
        super(model, database);
        this.heads = heads;
    }

    /** In order of their identities. */
    Stream<ViewDocument<CentreLife>> inOrder() {
        return all().sorted(Comparator.comparing(ViewDocument::id));
    }

    Optional<ViewDocument<CentreLife>> named(String centre) {
        return one(centre);
    }

    @Override
    public Set<String> of(Set<String> caretakers) {
        return all().filter(stored -> stored.value()
                        .caretakerNow()
                        .filter(caretakers::contains)
                        .isPresent())
                .map(ViewDocument::id)
                .collect(Collectors.toSet());
    }

    /** @throws PostsUnreadable where the view has not had all events of the log for so long that a relief may be among the others */
    @Override
    public boolean isRelieved(String actor, Role role, String centre) {
        if (!heads.wasLast(position(), BELIEVED_FOR)) {
            throw new PostsUnreadable();
        }
        return RelievedStaff.isRelieved(
                role, tenures(actor, centre).map(Tenure::role).collect(Collectors.toSet()), postsOf(actor, centre));
    }

    @Override
    public Set<Role> postsOf(String actor, String centre) {
        return tenures(actor, centre)
                .filter(tenure -> tenure.relieved() == null)
                .map(Tenure::role)
                .collect(Collectors.toSet());
    }

    private Stream<Tenure> tenures(String actor, String centre) {
        return named(centre).stream()
                .flatMap(stored -> stored.value().tenures().stream())
                .filter(tenure -> tenure.staff().equals(actor));
    }

    @Override
    public boolean include(String staff, Predicate<String> sees) {
        return all().filter(stored -> sees.test(stored.id()))
                .flatMap(stored -> stored.value().tenures().stream())
                .anyMatch(tenure -> tenure.staff().equals(staff));
    }
}
