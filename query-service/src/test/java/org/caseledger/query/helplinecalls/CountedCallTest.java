package org.caseledger.query.helplinecalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineSource;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ViewDocument;
import org.junit.jupiter.api.Test;

/** What is counted of a call is the same from the fields that are read of its document and from its record. */
class CountedCallTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final Set<String> READ = CountedCall.FIELDS.stream()
            .map(field -> field.replaceFirst("\\..*", ""))
            .collect(Collectors.toSet());

    private final HelplineCallsModel model = new HelplineCallsModel();

    @Test
    void a_call_of_every_kind_is_counted_from_its_document_as_from_its_record() {
        for (HelplineCallRecord call : calls()) {
            Document written = Documents.write(model, new ViewDocument<>("id", 12, call));
            Document stored = new RawBsonDocument(written, new DocumentCodec()).decode(new DocumentCodec());
            stored.keySet().retainAll(READ);

            assertThat(CountedCall.of(stored)).isEqualTo(CountedCall.of(call));
            assertThat(CountedCall.loggedAt(stored)).isEqualTo(call.logged().position());
        }
    }

    private static List<HelplineCallRecord> calls() {
        List<HelplineCallRecord> all = new ArrayList<>();
        long position = 1L << 40;
        for (HelplineSource source : HelplineSource.values()) {
            for (CallClass urgency : CallClass.values()) {
                for (CallDisposition disposition : CallDisposition.values()) {
                    HelplineCallRecord call = new HelplineCallRecord(
                            source,
                            urgency,
                            disposition,
                            all.size() % 2 == 0 ? "PAT" : null,
                            new Fact(DAY.plusDays(all.size()), position++ >> all.size() % 3 * 20),
                            all.size() % 3 == 0 ? "helpline-1" : null,
                            List.of(),
                            null);
                    all.add(call);
                    all.add(call.routed("BR-PAT-01", DAY).routed("BR-GAY-02", DAY));
                    all.add(call.routed("BR-PAT-01", DAY).takenUp("BR-NAL-01", UUID.randomUUID(), DAY));
                }
            }
        }
        return all;
    }
}
