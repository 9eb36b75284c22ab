package org.caseledger.command.centres;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.command.lookups.PostTenure;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/** Who has filled which post of a centre, and when. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class Posts {
    /** Not final: Jackson leaves final fields alone, and a snapshot would come back without its staff. */
    private List<Spell> spells = new ArrayList<>();

    /**
     * @param from first day
     * @param until first day on which the post is vacant again
     */
    record Spell(
            String staff,
            Role role,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && lastsBeyond(day);
        }

        boolean lastsBeyond(LocalDate day) {
            return until == null || day.isBefore(until);
        }

        /** Posted and relieved on one day: the post was filled on none. */
        boolean isOfNoDay() {
            return from.equals(until);
        }

        boolean isOf(String person, Role post) {
            return staff.equals(person) && role == post;
        }
    }

    List<PostTenure> tenures() {
        return spells.stream()
                .map(spell -> new PostTenure(spell.staff(), spell.role(), spell.from(), spell.until()))
                .toList();
    }

    void filled(String staff, Role role, LocalDate from) {
        spells.add(new Spell(staff, role, from, null));
    }

    void vacated(String staff, Role role, LocalDate on) {
        spells.replaceAll(spell ->
                spell.until() == null && spell.isOf(staff, role) ? new Spell(staff, role, spell.from(), on) : spell);
    }

    /** On which somebody began to fill a post last. */
    Optional<LocalDate> newestFrom() {
        return spells.stream()
                .filter(spell -> !spell.isOfNoDay())
                .map(Spell::from)
                .max(LocalDate::compareTo);
    }

    /** The spell that is not over. */
    Optional<Spell> running(String staff, Role role) {
        return spells.stream()
                .filter(spell -> spell.until() == null && spell.isOf(staff, role))
                .findFirst();
    }

    boolean hasHad(String staff) {
        return spells.stream().anyMatch(spell -> spell.staff().equals(staff));
    }

    /** Has filled such a post, and fills it no longer. */
    boolean hasLeft(String staff, Role role) {
        return running(staff, role).isEmpty() && spells.stream().anyMatch(spell -> spell.isOf(staff, role));
    }

    /** A spell of this person, in whatever role, that a posting from this day on would overlap. */
    Optional<Spell> beyond(LocalDate day, String staff) {
        return spells.stream()
                .filter(spell -> spell.staff().equals(staff) && spell.lastsBeyond(day) && !spell.isOfNoDay())
                .findFirst();
    }

    /** On this day and ever after; it can be fullest only on this day or where a later spell begins. */
    long mostFilledFrom(LocalDate day, Role role) {
        return Stream.concat(Stream.of(day), spells.stream().map(Spell::from).filter(day::isBefore))
                .mapToLong(when -> filledOn(when, role))
                .max()
                .orElseThrow();
    }

    private long filledOn(LocalDate day, Role role) {
        return spells.stream()
                .filter(spell -> spell.role() == role && spell.covers(day))
                .count();
    }
}
