package org.caseledger.acceptance.walk;

import java.time.LocalDate;

/** Who may say something of a case. */
final class Speakers {
    private static final String WORKERS =
            "CENTRE_ADMINISTRATOR CASE_WORKER CASE_WORKER PSYCHO_SOCIAL_COUNSELLOR PARA_LEGAL_PERSONNEL PARA_MEDICAL_PERSONNEL";
    private static final String STAFF = WORKERS + " OFFICE_ASSISTANT MULTI_PURPOSE_STAFF";

    private final Dice dice;
    private final Situation situation;

    Speakers(Dice dice, Situation situation) {
        this.dice = dice;
        this.situation = situation;
    }

    User worker(Belief it, LocalDate... days) {
        return of(WORKERS, it.centre(), days);
    }

    User staff(Belief it, LocalDate... days) {
        return of(STAFF, it.centre(), days);
    }

    User staff(String centre, LocalDate... days) {
        return of(STAFF, centre, days);
    }

    User administrator(String centre) {
        return User.administrator(acting(centre));
    }

    private User of(String roles, String centre, LocalDate... days) {
        for (LocalDate day : days) {
            if (situation.isPublished(day)) {
                return administrator(centre);
            }
        }
        return User.staff(dice.word(roles), acting(centre));
    }

    /** Now and then the caretaker of a suspended centre. */
    private String acting(String centre) {
        String caretaker = situation.caretakers.get(centre);
        return caretaker != null && dice.oneIn(2) ? caretaker : centre;
    }
}
