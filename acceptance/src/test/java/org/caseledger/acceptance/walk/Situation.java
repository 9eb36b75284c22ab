package org.caseledger.acceptance.walk;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What all walkers share: the day, which centres are suspended, which periods published. Changes only between their rounds. */
final class Situation {
    /** Since when the centres run; long enough ago for whole lives, months of monitoring included. */
    static final int DAYS_BACK = 420;

    final LocalDate today;
    final LocalDate from;
    /** Caretaker by suspended centre. */
    final Map<String, String> caretakers = new ConcurrentHashMap<>();

    private volatile LocalDate publishedUntil = LocalDate.MIN;

    Situation(LocalDate today) {
        this.today = today;
        this.from = today.minusDays(DAYS_BACK);
    }

    boolean isPublished(LocalDate day) {
        return !day.isAfter(publishedUntil);
    }

    void publishedUntil(LocalDate day) {
        publishedUntil = day;
    }

    LocalDate publishedUntil() {
        return publishedUntil;
    }
}
