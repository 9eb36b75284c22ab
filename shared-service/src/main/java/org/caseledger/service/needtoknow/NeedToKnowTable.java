package org.caseledger.service.needtoknow;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.Office;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what of a case: a row for a role and how it stands to the case, a column for each {@link KindOfData}. Binding, and shown in
 * {@code docs/need-to-know.md}.
 */
enum NeedToKnowTable {
    //                                                                                  N C F A T M L K D
    WORKER_ON_IT("case worker, works on it", Relation.WORKS_ON_IT, "R R R R R m R V V", Role.CASE_WORKER),
    WORKER("case worker, same centre or caretaker", Relation.AT_CENTRE, "R R m m – – m V V", Role.CASE_WORKER),
    ADMINISTRATOR(
            "administrator, own or caretaker", Relation.AT_CENTRE, "R R R R B B R V V", Role.CENTRE_ADMINISTRATOR),
    COUNSELLOR_ON_IT(
            "counsellor, works on it", Relation.WORKS_ON_IT, "R R R R R – m V V", Role.PSYCHO_SOCIAL_COUNSELLOR),
    PARA_LEGAL_ON_IT("para-legal, works on it", Relation.WORKS_ON_IT, "R R m R – – R V V", Role.PARA_LEGAL_PERSONNEL),
    PARA_MEDICAL_ON_IT(
            "para-medical, works on it", Relation.WORKS_ON_IT, "R R R – – R – V V", Role.PARA_MEDICAL_PERSONNEL),
    SPECIALIST(
            "these three, else at the centre",
            Relation.AT_CENTRE,
            "B B – – – – – – V",
            Role.PSYCHO_SOCIAL_COUNSELLOR,
            Role.PARA_LEGAL_PERSONNEL,
            Role.PARA_MEDICAL_PERSONNEL),
    ASSISTANT("office assistant", Relation.AT_CENTRE, "R R – – – – – – V", Role.OFFICE_ASSISTANT),
    MULTI_PURPOSE(
            "multi-purpose staff, open shelter stay only",
            Relation.SHELTERS_HER,
            "R – – – – – – – V",
            Role.MULTI_PURPOSE_STAFF),
    CENTRE_ASKED(
            "centre asked to take it, until answered",
            "m m – – – – – V V",
            allStaff(Relation.ASKED, Role.DISTRICT_OFFICER)),
    OTHER_CENTRE("other centre, same district", "B B – – – – – – –", allStaff(Relation.IN_NEIGHBOURHOOD)),
    PROGRAMME_OFFICER(
            "district programme officer; State",
            "m m – – – – m V V",
            Map.of(Role.DISTRICT_OFFICER, Relation.IN_DISTRICT, Role.STATE_OFFICER, Relation.ANYWHERE)),
    OTHER_OFFICER(
            "DM, SP: in coordination only, else figures",
            Relation.IN_COORDINATION,
            "m – – – – – m V V",
            Role.DISTRICT_OFFICER),
    AUDITOR("auditor", Relation.ANYWHERE, "m m m m m m m V V", Role.AUDITOR),
    DATA_PROTECTION_OFFICER(
            "data protection officer", Relation.ANYWHERE, "m m m m – – – – V", Role.DATA_PROTECTION_OFFICER),
    NOBODY("guard, integrator, public, helpline beyond own calls", Relation.NONE, "– – – – – – – – –");

    private final String words;
    private final Sights sights;
    private final Map<Role, Relation> readers;

    NeedToKnowTable(String words, Relation relation, String cells, Role... roles) {
        this(words, cells, Stream.of(roles).collect(Collectors.toMap(role -> role, role -> relation)));
    }

    NeedToKnowTable(String words, String cells, Map<Role, Relation> readers) {
        this.words = words;
        this.sights = Sights.of(cells);
        this.readers = Map.copyOf(readers);
    }

    private static Map<Role, Relation> allStaff(Relation relation, Role... others) {
        return Stream.concat(Stream.of(Role.values()).filter(Role::isCentreStaff), Stream.of(others))
                .collect(Collectors.toMap(role -> role, role -> relation));
    }

    String words() {
        return words;
    }

    Sights sights() {
        return sights;
    }

    /**
     * The row of a role. At another centre there is none of its own: there the row of the centre holds, and no more of it than the role sees
     * at home.
     */
    static Sights of(Role role, Relation relation) {
        Sights sights = row(role, relation).orElse(NOBODY).sights;
        return switch (relation) {
            case ASKED, IN_NEIGHBOURHOOD ->
                sights.narrower(row(role, atHome(role)).orElse(NOBODY).sights);
            default -> sights;
        };
    }

    /** What somebody sees of every case of their scope, whatever it is: without working on it, and without her being there. */
    static Sights ofAny(Role role, @Nullable Office office) {
        return of(role, atLarge(role, office));
    }

    /** Whether there is a case at all of which this is seen. */
    static boolean mayEverSee(Role role, KindOfData kind) {
        return Arrays.stream(Relation.values())
                .anyMatch(relation -> of(role, relation).sees(kind));
    }

    private static Relation atLarge(Role role, @Nullable Office office) {
        if (role == Role.DISTRICT_OFFICER) {
            return office == Office.DISTRICT_PROGRAMME_OFFICER ? Relation.IN_DISTRICT : Relation.NONE;
        }
        return role.isCentreStaff() ? Relation.AT_CENTRE : Relation.ANYWHERE;
    }

    private static Relation atHome(Role role) {
        return role.isCentreStaff() ? Relation.AT_CENTRE : Relation.IN_DISTRICT;
    }

    private static Optional<NeedToKnowTable> row(Role role, Relation relation) {
        Optional<NeedToKnowTable> own = Arrays.stream(values())
                .filter(row -> row.readers.get(role) == relation)
                .findFirst();
        // who works on it and has no row for that sees what the centre sees
        return own.isEmpty() && relation == Relation.WORKS_ON_IT ? row(role, Relation.AT_CENTRE) : own;
    }
}
