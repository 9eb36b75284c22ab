package org.caseledger.query.casehistory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryName;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.Partner;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.events.ReportedBy;
import org.caseledger.events.SealedDetail;
import org.caseledger.events.SealedDetails;
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
    void of_what_is_sealed_it_is_told_what_kind_of_thing_it_is_and_nothing_else() {
        UUID key = UUID.fromString("1c6b2f4d-8e3f-4b72-8d95-6f1a7b8c9dae");
        LegalStepRecorded step = new LegalStepRecorded(
                ID,
                LegalStep.FIR,
                null,
                DAY,
                List.of(),
                new SealedDetails(
                        List.of(SealedDetail.NUMBER, SealedDetail.STATION), List.of(new PersonKey(Person.WOMAN, key))));

        assertThat(meanings.of(step).en()).endsWith("; under seal: Number, Police station");
        assertThat(meanings.of(step).hi()).endsWith("; मुहरबंद: नंबर, थाना");
        assertThat(EventFields.of(step)).containsEntry("sealed", List.of(SealedDetail.NUMBER, SealedDetail.STATION));
        assertThat(EventFields.of(step).toString()).doesNotContain(key.toString());
    }

    @Test
    void a_correction_is_told_with_what_it_put_right_in_words() {
        Meaning day = meanings.of(correction("CaseResolved", "occurredOn", "2026-03-01", "2026-03-05"));
        Meaning code = meanings.of(correction("FollowUpRecorded", "mode", "PHONE", "HOME_VISIT"));
        Meaning first = meanings.of(correction("LegalStepRecorded", "dueOn", null, "2026-03-05"));

        assertThat(day.en())
                .isEqualTo("Correction of entry 4 (Resolution): the day it happened, until then 1 March 2026, is "
                        + "5 March 2026; reason: Wrong date");
        assertThat(day.hi()).contains("निष्पादन", "कार्य की तिथि", "5 मार्च 2026");
        assertThat(code.en()).contains("until then By telephone, is Home visit;");
        assertThat(first.en()).contains(" is 5 March 2026;").doesNotContain("until then");
    }

    @Test
    void a_correction_of_what_this_version_does_not_know_is_told_as_it_is_written() {
        assertThat(meanings.of(correction("CaseSealed", "seal", "RED", "BLUE")).en())
                .isEqualTo("Correction of entry 4 (CaseSealed): seal, until then RED, is BLUE; reason: Wrong date");
        assertThat(meanings.of(correction("FollowUpRecorded", "seal", "RED", "BLUE"))
                        .en())
                .contains("is BLUE;");
    }

    /** Whatever is a day, a code or a yes or no; ids, counts of days and versions of norms are not put right by themselves. */
    @Test
    void every_entry_and_each_of_its_days_and_codes_has_words_in_both_languages() throws IOException {
        Set<String> needed = new TreeSet<>();
        AllEvents.types(CaseEvent.class).forEach(type -> {
            needed.add("entry." + type.getSimpleName());
            Arrays.stream(type.getRecordComponents())
                    .filter(component -> isDayOrCode(component.getGenericType()))
                    .map(RecordComponent::getName)
                    .forEach(field -> needed.add("field." + field));
        });
        needed.removeAll(Set.of("field.monitoringEndsOn", "field.slots", "field.recordedOn")); // of a plan, made anew

        for (String language : List.of("", "_hi")) {
            Properties words = new Properties();
            try (var in = Meanings.class.getResourceAsStream("/" + EntryName.BUNDLE + language + ".properties")) {
                words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            }
            assertThat(words.stringPropertyNames()).containsAll(needed);
        }
    }

    private static boolean isDayOrCode(Type type) {
        Type one = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return one == LocalDate.class || one == boolean.class || (one instanceof Class<?> c && c.isEnum());
    }

    private static DetailsCorrected correction(String entry, String field, @Nullable String from, String to) {
        return new DetailsCorrected(ID, 4, entry, field, from, to, CorrectionReason.WRONG_DATE, DAY, List.of());
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
