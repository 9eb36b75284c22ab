package org.caseledger.query.daybook;

import java.time.LocalDate;
import org.caseledger.events.CentreCommissioned;

/**
 * A centre of the board.
 *
 * @param on the day it was commissioned
 * @param position of the event that says so
 */
record CentreOpened(String centre, String district, String nameEn, String nameHi, LocalDate on, long position) {
    static CentreOpened of(CentreCommissioned event, long position) {
        return new CentreOpened(
                event.centre(), event.district(), event.nameEn(), event.nameHi(), event.occurredOn(), position);
    }
}
