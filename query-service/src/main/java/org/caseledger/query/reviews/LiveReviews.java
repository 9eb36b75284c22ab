package org.caseledger.query.reviews;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.Role;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.projection.ViewInMemory;
import org.caseledger.service.access.AccessScope;
import org.springframework.stereotype.Component;

/**
 * All reviews, a handful a week. A caller sees the directions to centres that they see, and the reviews that gave one of these; a district
 * officer also the other reviews of the district.
 */
@Component
class LiveReviews extends ViewInMemory<ReviewRecord> {
    LiveReviews(ReviewsModel model, MongoDatabase database) {
        super(model, database);
    }

    /** Those that were held by then, as far as was known. */
    Stream<FoundReview> visibleTo(AccessScope scope, Moment moment) {
        return visible(all(), scope, moment);
    }

    Optional<FoundReview> visibleTo(AccessScope scope, Moment moment, UUID id) {
        return visible(one(id.toString()).stream(), scope, moment).findFirst();
    }

    private static Stream<FoundReview> visible(
            Stream<ViewDocument<ReviewRecord>> among, AccessScope scope, Moment moment) {
        return among.filter(stored -> sees(scope, stored.value()))
                .map(FoundReview::new)
                .filter(found -> found.held().position() <= moment.position());
    }

    /** As it stood at a moment, with its directions to centres that they see. */
    ReviewInBook line(FoundReview found, AccessScope scope, Moment moment) {
        return ReviewInBook.of(found.stored(), directions(new CentreFilter(scope, null, null), found.stored(), moment));
    }

    Stream<ViewDocument<ReviewRecord>> visibleTo(AccessScope scope) {
        return all().filter(stored -> sees(scope, stored.value()));
    }

    Stream<DirectionOnList> directions(CentreFilter centres, Moment moment, UUID review) {
        return one(review.toString()).stream().flatMap(stored -> directions(centres, stored, moment));
    }

    /** Those in one state, of which there are few beside those that were ever given. */
    Stream<FoundDirection> directions(CentreFilter centres, Moment moment, DirectionState state) {
        return all().flatMap(stored -> stored.value().directions().stream()
                .filter(given -> centres.takes(given.centre()) && state.holds(given, moment))
                .map(given -> FoundDirection.of(stored, given)));
    }

    private static Stream<DirectionOnList> directions(
            CentreFilter centres, ViewDocument<ReviewRecord> stored, Moment moment) {
        UUID review = UUID.fromString(stored.id());
        return stored.value().directions().stream()
                .filter(given -> centres.takes(given.centre()))
                .flatMap(given -> DirectionOnList.of(review, stored.value(), given, moment).stream());
    }

    private static boolean sees(AccessScope scope, ReviewRecord review) {
        return scope.seesAllCentres()
                || (scope.has(Role.DISTRICT_OFFICER)
                        && review.district() != null
                        && review.district().equals(scope.district()))
                || review.directions().stream().anyMatch(given -> scope.sees(given.centre()));
    }
}
