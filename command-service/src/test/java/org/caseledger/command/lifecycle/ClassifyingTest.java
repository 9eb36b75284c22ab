package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.REGISTERED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.closed;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.CaseIsClosed;
import org.caseledger.command.lifecycle.refusals.CategoryMissing;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.GbvimsType;
import org.junit.jupiter.api.Test;

class ClassifyingTest {
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void categories_are_stored_in_the_order_of_the_list() {
        fixture.given(REGISTERED)
                .when(classify(GbvimsType.PHYSICAL_ASSAULT, Category.OTHER, Category.DOMESTIC_VIOLENCE))
                .expectEvents(new CaseClassified(
                        ID,
                        List.of(Category.DOMESTIC_VIOLENCE, Category.OTHER),
                        GbvimsType.PHYSICAL_ASSAULT,
                        REGISTERED_ON));
    }

    @Test
    void a_classification_without_a_category_is_refused() {
        fixture.given(REGISTERED)
                .when(classify(GbvimsType.NON_GBV))
                .expectNoEvents()
                .expectException(CategoryMissing.class);
    }

    @Test
    void the_same_classification_again_changes_nothing() {
        fixture.given(REGISTERED, CLASSIFIED)
                .when(classify(GbvimsType.PHYSICAL_ASSAULT, Category.DOMESTIC_VIOLENCE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_classification_is_recorded() {
        fixture.given(REGISTERED, CLASSIFIED)
                .when(classify(GbvimsType.PHYSICAL_ASSAULT, Category.DOWRY_HARASSMENT))
                .expectEvents(new CaseClassified(
                        ID, List.of(Category.DOWRY_HARASSMENT), GbvimsType.PHYSICAL_ASSAULT, REGISTERED_ON));
    }

    /** Who does not see it would try them all otherwise, and leave no trace. */
    @Test
    void a_right_guess_on_an_impossible_day_is_refused_as_a_wrong_one_is() {
        fixture.given(
                        REGISTERED,
                        new CaseClassified(
                                ID, List.of(Category.DOWRY_HARASSMENT), GbvimsType.PHYSICAL_ASSAULT, REGISTERED_ON))
                .when(new ClassifyCase(
                        ID, Set.of(Category.DOWRY_HARASSMENT), GbvimsType.PHYSICAL_ASSAULT, TODAY.plusDays(1), TODAY))
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void a_closed_case_is_not_classified_for_a_later_day() {
        fixture.given(REGISTERED, SERVED, closed(Account.IN_SERVICE, ClosingReason.NOT_WITHIN_MANDATE))
                .when(new ClassifyCase(ID, Set.of(Category.OTHER), GbvimsType.NON_GBV, CLOSED_ON.plusDays(1), TODAY))
                .expectException(CaseIsClosed.class);
    }

    private static ClassifyCase classify(GbvimsType type, Category... categories) {
        return new ClassifyCase(ID, Set.of(categories), type, REGISTERED_ON, TODAY);
    }
}
