package org.caseledger.command.api;

import java.util.List;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;

/** What is known of a person, as it is stored and as it opens. */
abstract class PersonalDataTest extends ApiTest {
    LogEvent newest(String path) {
        List<LogEvent> life = service.bean(LogReader.class).events(StoryTest.idOf(path), 0);
        return life.get(life.size() - 1);
    }

    List<String> opened(LogEvent event) {
        return service.bean(PersonalSealing.class).open(event).stream()
                .map(PersonalText::revealed)
                .toList();
    }
}
