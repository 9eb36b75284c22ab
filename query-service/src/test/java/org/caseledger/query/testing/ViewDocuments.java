package org.caseledger.query.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bson.RawBsonDocument;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ReadYourWrites;

/** What views hold, to the byte. */
public final class ViewDocuments {
    private ViewDocuments() {}

    /** Once the views have everything that was appended so far; in order of view and identity. */
    public static List<String> of(RunningQueryService service, List<String> names) {
        ReadYourWrites views = service.bean(ReadYourWrites.class);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(names)
                        .allSatisfy(view -> assertThat(views.position(view))
                                .isEqualTo(service.log().head())));
        List<String> documents = new ArrayList<>();
        for (String view : names) {
            for (RawBsonDocument document : service.log()
                    .views()
                    .getCollection(stored(service, view), RawBsonDocument.class)
                    .find()
                    .sort(Sorts.ascending("_id"))) {
                documents.add(view + " " + document.toJson() + " " + hex(document));
            }
        }
        return documents;
    }

    /** Name of the collection of a view. */
    public static String stored(RunningQueryService service, String view) {
        return service.beans(ReadModel.class).stream()
                .filter(model -> model.name().equals(view))
                .map(ReadModel::stored)
                .findFirst()
                .orElseThrow();
    }

    private static String hex(RawBsonDocument document) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
