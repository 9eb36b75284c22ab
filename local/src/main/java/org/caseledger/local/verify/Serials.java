package org.caseledger.local.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.RegistrationNumberIssued;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether registration numbers are issued without a gap, from 1, per centre and financial year; keeps the newest of each. */
final class Serials {
    private static final String ISSUED = RegistrationNumberIssued.class.getSimpleName();

    private final JsonMapper json = new JsonMapper();
    private final Map<String, Long> newest = new HashMap<>();
    private final FaultsOfOneKind faults = new FaultsOfOneKind();

    void see(Block block) {
        for (RecordedEvent recorded : block.recorded()) {
            if (recorded.event().type().equals(ISSUED)) {
                see(recorded.event().payload(), recorded.position());
            }
        }
    }

    /** In the order of the log. */
    List<String> faults() {
        return faults.all();
    }

    private void see(byte[] payload, long position) {
        try {
            JsonNode issued = json.readTree(payload);
            String register = issued.path("centre").asString("?") + " "
                    + issued.path("financialYear").asString("?");
            long serial = issued.path("serial").asLong(-1);
            long due = newest.getOrDefault(register, 0L) + 1;
            if (serial != due) {
                faults.add("position " + position + " issues serial " + serial + " of " + register + " where " + due
                        + " is due");
            }
            newest.put(register, serial);
        } catch (JacksonException e) {
            faults.add("position " + position + " issues a number that cannot be read");
        }
    }
}
