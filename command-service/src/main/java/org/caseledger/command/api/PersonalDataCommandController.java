package org.caseledger.command.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.lifecycle.AddNote;
import org.caseledger.command.lifecycle.RecordIdentity;
import org.caseledger.command.personal.PersonalRecord;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.personal.PhoneNumber;
import org.caseledger.events.IdentityField;
import org.caseledger.events.NoteKind;
import org.caseledger.service.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is known of her as a person: stored under seal, in no answer and in no feed. */
@RestController
@Tag(name = "personal-data", description = "What is known of her as a person, stored under seal")
final class PersonalDataCommandController {
    static final String NOTES = "/api/cases/{id}/notes";
    /**
     * All of it may be left out. What is given takes the place of what was known, field by field.
     *
     * @param calledBy what she wants to be called
     * @param birthDate if she knows it: a day that there is, today at the latest
     * @param statedAge in years, as she says
     * @param accused all of them: those told of before are replaced
     * @param withdrawn what counts no more
     */
    record Identity(
            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 200)
            PersonalText name,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 200)
            PersonalText calledBy,

            @Nullable
            @Pattern(regexp = "(19|20)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])", message = "1990-05-17")
            @PastOrPresent
            PersonalText birthDate,

            @Nullable @Pattern(regexp = "1[01]\\d|[1-9]?\\d", message = "34")
            PersonalText statedAge,

            @Nullable @Size(max = 10) List<@NotNull @Valid Phone> phones,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 1_000)
            PersonalText address,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 200)
            PersonalText languages,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 400)
            PersonalText disability,

            @Nullable @Size(max = 20) List<@NotNull @Valid Child> children,
            @Nullable @Size(max = 10) List<@NotNull @Valid Accused> accused,
            @Nullable Set<@NotNull IdentityField> withdrawn,
            @Nullable LocalDate occurredOn) {

        /** Those that are given. */
        Set<IdentityField> fields() {
            Set<IdentityField> fields = EnumSet.noneOf(IdentityField.class);
            add(IdentityField.NAME, name != null, fields);
            add(IdentityField.CALLED_BY, calledBy != null, fields);
            add(IdentityField.BIRTH, birthDate != null || statedAge != null, fields);
            add(IdentityField.PHONES, !orNone(phones).isEmpty(), fields);
            add(IdentityField.ADDRESS, address != null, fields);
            add(IdentityField.LANGUAGES, languages != null, fields);
            add(IdentityField.DISABILITY, disability != null, fields);
            add(IdentityField.CHILDREN, !orNone(children).isEmpty(), fields);
            add(IdentityField.ACCUSED, !orNone(accused).isEmpty(), fields);
            return fields;
        }

        private static void add(IdentityField field, boolean isGiven, Set<IdentityField> fields) {
            if (isGiven) {
                fields.add(field);
            }
        }

        PersonalRecord woman() {
            return new PersonalRecord()
                    .with("name", name)
                    .with("calledBy", calledBy)
                    .with("birthDate", birthDate)
                    .with("statedAge", statedAge)
                    .with("phones", orNone(phones).stream().map(Phone::sealed).toList())
                    .with("address", address)
                    .with("languages", languages)
                    .with("disability", disability)
                    .with(
                            "children",
                            orNone(children).stream().map(Child::sealed).toList());
        }

        List<PersonalText> ofTheAccused() {
            return orNone(accused).stream()
                    .map(Accused::sealed)
                    .map(PersonalRecord::text)
                    .toList();
        }

        private static <T> List<T> orNone(@Nullable List<T> several) {
            return several == null ? List.of() : several;
        }
    }

    /**
     * @param safeToCall whether she may be rung there
     * @param hours when
     * @param mayAnswer who else may answer
     */
    record Phone(
            @NotNull @Pattern(regexp = PhoneNumber.SPELLING, message = PhoneNumber.EXAMPLE)
            PersonalText number,

            @NotNull Boolean safeToCall,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 100)
            PersonalText hours,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 200)
            PersonalText mayAnswer) {
        PersonalRecord sealed() {
            return new PersonalRecord()
                    .with("number", number)
                    .with("safeToCall", safeToCall)
                    .with("hours", hours)
                    .with("mayAnswer", mayAnswer);
        }
    }

    record Child(
            @NotNull @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 200)
            PersonalText name) {
        PersonalRecord sealed() {
            return new PersonalRecord().with("name", name);
        }
    }

    /** @param relation to her */
    record Accused(
            @NotNull @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 200)
            PersonalText name,

            @Nullable @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 100)
            PersonalText relation) {
        PersonalRecord sealed() {
            return new PersonalRecord().with("name", name).with("relation", relation);
        }
    }

    @PostMapping("/api/cases/{id}/identity")
    @Sends(RecordIdentity.class)
    ResponseEntity<CommandResult> identity(
            @PathVariable UUID id, @Valid @RequestBody Identity body, CommandSender sender) {
        PersonalRecord woman = body.woman();
        return CommandResponses.done(sender.send(new RecordIdentity(
                id,
                body.fields(),
                body.withdrawn() == null ? Set.of() : body.withdrawn(),
                woman.isEmpty() ? null : woman.text(),
                body.ofTheAccused(),
                sender.on(body.occurredOn()),
                sender.today())));
    }

    /** @param text what is noted, as it is */
    record Note(
            @NotNull NoteKind kind,

            @NotNull @Pattern(regexp = Words.SOME, message = Words.EXAMPLE) @Size(min = 1, max = 4_000)
            PersonalText text,

            @Nullable LocalDate occurredOn) {}

    @PostMapping(NOTES)
    @Sends(AddNote.class)
    ResponseEntity<CommandResult> note(@PathVariable UUID id, @Valid @RequestBody Note body, CommandSender sender) {
        return CommandResponses.done(
                sender.send(new AddNote(id, body.kind(), body.text(), sender.on(body.occurredOn()), sender.today())));
    }
}
