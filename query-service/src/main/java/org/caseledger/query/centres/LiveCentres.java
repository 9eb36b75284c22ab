package org.caseledger.query.centres;

import com.mongodb.client.MongoDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.Role;
import org.caseledger.query.processing.Stored;
import org.caseledger.query.processing.ViewInMemory;
import org.caseledger.service.access.CentresInCare;
import org.caseledger.service.access.RelievedStaff;
import org.springframework.stereotype.Component;

/** The lives of all centres, some dozens; and with them who acts for whom now. */
@Component
class LiveCentres extends ViewInMemory<CentreLife> implements CentresInCare, PostedStaff, RelievedStaff {
    LiveCentres(CentresModel model, MongoDatabase database) {
        super(model, database);
    }

    /** In order of their identities. */
    Stream<Stored<CentreLife>> inOrder() {
        return all().sorted(Comparator.comparing(Stored::id));
    }

    Optional<Stored<CentreLife>> named(String centre) {
        return one(centre);
    }

    @Override
    public Set<String> of(Set<String> caretakers) {
        return all().filter(stored -> stored.value()
                        .caretakerNow()
                        .filter(caretakers::contains)
                        .isPresent())
                .map(Stored::id)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isRelieved(String actor, Role role, String centre) {
        List<Tenure> own = named(centre).stream()
                .flatMap(stored -> stored.value().tenures().stream())
                .filter(tenure -> tenure.staff().equals(actor))
                .toList();
        return RelievedStaff.isRelieved(
                role,
                own.stream().map(Tenure::role).collect(Collectors.toSet()),
                own.stream()
                        .filter(tenure -> tenure.relieved() == null)
                        .map(Tenure::role)
                        .collect(Collectors.toSet()));
    }

    @Override
    public boolean include(String staff, Predicate<String> sees) {
        return all().filter(stored -> sees.test(stored.id()))
                .flatMap(stored -> stored.value().tenures().stream())
                .anyMatch(tenure -> tenure.staff().equals(staff));
    }
}
