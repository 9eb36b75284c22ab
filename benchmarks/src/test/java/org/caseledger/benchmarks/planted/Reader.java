package org.caseledger.benchmarks.planted;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import org.caseledger.benchmarks.history.HistoryFile;
import org.caseledger.benchmarks.history.Resumed;
import org.caseledger.benchmarks.history.SawBlock;
import org.caseledger.benchmarks.history.Stopped;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.LogBell;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogTail;

/** The process of one reader, who follows the log from its beginning and writes down what it is given. */
final class Reader {

    private Reader() {}

    /** Place, name. */
    public static void main(String[] words) throws Exception {
        Place place = Place.of(words);
        String name = words[3];
        try (HistoryFile history = place.history(name);
                MongoClient client = place.client()) {
            LogCollection blocks = LogCollection.of(client, place.in(client));
            try (LogBell bell = new LogBell(client, blocks);
                    LogTail tail = new LogTail(new LogReader(blocks), bell, -1, null)) {
                history.write(new Resumed(name, -1));
                System.out.println("ready");
                while (true) {
                    for (Block block : tail.next(Duration.ofSeconds(1))) {
                        history.write(saw(name, block));
                    }
                }
            } catch (BrokenLog e) {
                history.write(new Stopped(name, String.valueOf(e.getMessage())));
            }
        }
    }

    private static SawBlock saw(String name, Block block) {
        return new SawBlock(
                name,
                block.position(),
                block.hash().toString(),
                block.events().stream().map(LogEvent::id).toList());
    }
}
