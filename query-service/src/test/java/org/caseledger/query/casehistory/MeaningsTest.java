package org.caseledger.query.casehistory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.Partner;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceProvided;
import org.caseledger.query.testing.AllEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeaningsTest {
    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private final Meanings meanings = new Meanings();

    static Stream<Event> everyEvent() {
        return Stream.concat(AllEvents.of(CaseEvent.class, true), AllEvents.of(CaseEvent.class, false));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_of_a_case_is_told_in_both_languages(Event event) {
        Meaning meaning = meanings.of(event);

        assertThat(meaning.en()).isNotBlank().doesNotContain("{", "[", "null").matches("[\\p{ASCII}]+");
        assertThat(meaning.hi())
                .doesNotContain("{", "[", "null")
                .containsPattern("\\p{IsDevanagari}")
                .doesNotContain("March");
    }

    @Test
    void a_service_is_told_by_its_label() {
        Meaning meaning = meanings.of(new ServiceProvided(ID, Service.LEGAL_AID, null, DAY, List.of()));

        assertThat(meaning.en()).isEqualTo("Service provided: Legal aid");
        assertThat(meaning.hi()).isEqualTo("सेवा दी गई: विधिक सहायता");
    }

    @Test
    void days_are_told_in_words() {
        Meaning meaning = meanings.of(new FollowUpMissed(ID, DAY, DAY.plusDays(4)));

        assertThat(meaning.en()).endsWith("the one due on 5 March 2026");
        assertThat(meaning.hi()).contains("5 मार्च 2026");
    }

    @Test
    void what_an_event_does_not_have_is_not_told() {
        assertThat(meanings.of(referred(ConsentBy.WOMAN)).en())
                .isEqualTo("Referred to: Hospital; consent given by: Herself; reported by: Centre staff");
        assertThat(meanings.of(closed(true)).en()).isEqualTo("Case closed: Deceased; suspicious death: yes");
        assertThat(meanings.of(closed(null)).en()).isEqualTo("Case closed: Deceased");
    }

    @Test
    void an_event_of_a_later_version_is_told_by_its_name() {
        assertThat(meanings.ofUnknown("CaseSealed").en()).contains("CaseSealed");
        assertThat(meanings.ofUnknown("CaseSealed").hi()).contains("CaseSealed");
    }

    private static CaseReferred referred(ConsentBy consent) {
        return new CaseReferred(
                ID, ID, Partner.HOSPITAL, consent, null, ReportedBy.CENTRE_STAFF, null, null, DAY, List.of());
    }

    private static CaseClosed closed(@Nullable Boolean suspicious) {
        return new CaseClosed(ID, ClosingReason.DECEASED, null, suspicious, DAY, List.of());
    }
}
