package org.caseledger.command.reveal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.DetailedEvent;
import org.caseledger.events.IdentityField;
import org.caseledger.events.IdentityRecorded;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.NoteAdded;
import org.caseledger.events.Person;
import org.caseledger.events.RevealedField;
import org.caseledger.events.Role;
import org.caseledger.events.SealedDetail;
import org.caseledger.events.SealedDetails;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.service.needtoknow.NeedToKnow;

/** Where in a case stands what is asked for; of who she is, what was recorded last. */
final class SealedPlaces {
    private static final Map<IdentityField, List<String>> NAMES = new EnumMap<>(Map.of(
            IdentityField.NAME, List.of("name"),
            IdentityField.CALLED_BY, List.of("calledBy"),
            IdentityField.BIRTH, List.of("birthDate", "statedAge"),
            IdentityField.PHONES, List.of("phones"),
            IdentityField.ADDRESS, List.of("address"),
            IdentityField.LANGUAGES, List.of("languages"),
            IdentityField.DISABILITY, List.of("disability"),
            IdentityField.CHILDREN, List.of("children"),
            IdentityField.ACCUSED, List.of("name", "relation")));

    /** What a note is called, which is all of its part. */
    private static final String WHOLE = "note";

    private final SortedMap<Long, CaseEvent> entries;
    private final Map<Long, CaseEvent> asRecorded;

    /**
     * Where something stands that is asked for.
     *
     * @param sequence of the entry whose sealed part it is in
     * @param part of the sealed part
     * @param names under which it was sealed there
     * @param isWhole whether it is all of the part, which then has no names
     */
    record Place(long sequence, int part, RevealedField field, List<String> names, boolean isWhole, LocalDate on) {}

    /**
     * @param entries that count, by their sequence
     * @param asRecorded the same and others, as they were before anything was corrected: a code that is put right opens nothing to others
     */
    SealedPlaces(SortedMap<Long, CaseEvent> entries, Map<Long, CaseEvent> asRecorded) {
        this.entries = entries;
        this.asRecorded = asRecorded;
    }

    List<Place> of(RevealedField field) {
        return Stream.of(IdentityField.values())
                .filter(one -> one.name().equals(field.name()))
                .findFirst()
                .map(this::ofIdentity)
                .orElseGet(() -> ofEntries(field));
    }

    /** What was recorded last takes the place of what was before it, and withdrawn is withdrawn. */
    private List<Place> ofIdentity(IdentityField field) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof IdentityRecorded recorded
                        && (recorded.fields().contains(field)
                                || recorded.withdrawn().contains(field)))
                .max(Map.Entry.comparingByKey())
                .map(entry -> place(field, entry.getKey(), (IdentityRecorded) entry.getValue()))
                .orElse(List.of());
    }

    private static List<Place> place(IdentityField field, long sequence, IdentityRecorded recorded) {
        if (!recorded.fields().contains(field)) {
            return List.of();
        }
        Person whose = field == IdentityField.ACCUSED ? Person.ACCUSED : Person.WOMAN;
        List<Place> places = new ArrayList<>();
        for (int part = 0; part < recorded.keys().size(); part++) {
            if (recorded.keys().get(part).person() == whose) {
                places.add(new Place(
                        sequence,
                        part,
                        RevealedField.of(field),
                        NAMES.getOrDefault(field, List.of()),
                        false,
                        recorded.occurredOn()));
            }
        }
        return places;
    }

    private List<Place> ofEntries(RevealedField field) {
        List<Place> places = new ArrayList<>();
        entries.forEach((sequence, event) -> {
            List<String> names = names(asRecorded.getOrDefault(sequence, event), field);
            if (!names.isEmpty()) {
                places.add(new Place(sequence, 0, field, names, event instanceof NoteAdded, event.occurredOn()));
            }
        });
        return places;
    }

    private static List<String> names(CaseEvent event, RevealedField field) {
        if (event instanceof NoteAdded note) {
            return RevealedField.of(note.kind()) == field ? List.of(WHOLE) : List.of();
        }
        SealedDetails sealed = event instanceof DetailedEvent detailed ? detailed.sealed() : null;
        return sealed == null
                ? List.of()
                : sealed.fields().stream()
                        .filter(detail -> fieldOf(event, detail) == field)
                        .map(SealedDetail::field)
                        .toList();
    }

    private static RevealedField fieldOf(CaseEvent event, SealedDetail detail) {
        return switch (detail) {
            case PERSON, PHONE -> RevealedField.REFERRAL_CONTACTS;
            case NUMBER, STATION, COURT -> RevealedField.LEGAL_PAPERS;
            case NOTE -> ofNoteWith(event);
        };
    }

    /** As close as what the entry is about. */
    private static RevealedField ofNoteWith(CaseEvent event) {
        if (event instanceof ServiceProvided given) {
            return ofNoteWith(given.service());
        }
        if (event instanceof ServiceNotProvided missing) {
            return ofNoteWith(missing.service());
        }
        return event instanceof LegalStepRecorded ? RevealedField.LEGAL_NOTES : RevealedField.COUNSELLING_NOTES;
    }

    private static RevealedField ofNoteWith(Service service) {
        if (NeedToKnow.servicesOf(Role.PARA_MEDICAL_PERSONNEL).contains(service)) {
            return RevealedField.MEDICAL_NOTES;
        }
        return NeedToKnow.servicesOf(Role.PARA_LEGAL_PERSONNEL).contains(service)
                ? RevealedField.LEGAL_NOTES
                : RevealedField.COUNSELLING_NOTES;
    }
}
