package org.caseledger.query.daybook;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.caseledger.query.projection.Documents;

/** Reads pages of the day book from their bytes, all of them at a start. {@link DayDocument} reads those that change. */
final class StoredPages {
    private final CentreNumbers numbers;
    private final StoredCells cells;
    private final DocumentCodec whole = new DocumentCodec();

    StoredPages(CentreNumbers numbers) {
        this.numbers = numbers;
        this.cells = new StoredCells(numbers);
    }

    DayBookPage read(RawBsonDocument stored) {
        ByteBuffer bytes = stored.getByteBuffer().asNIO();
        try (BsonBinaryReader reader = new BsonBinaryReader(bytes)) {
            return read(reader, bytes.duplicate());
        }
    }

    private DayBookPage read(BsonBinaryReader reader, ByteBuffer page) {
        LocalDate recorded = null;
        long position = 0;
        Instant sealedAt = null;
        List<PackedCell> entries = List.of();
        List<CentreOpened> centres = List.of();
        List<CentreChanged> changes = List.of();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "_id" -> recorded = LocalDate.parse(reader.readString());
                case Documents.POSITION -> position = reader.readInt64();
                case DayDocument.SEALED_AT -> sealedAt = Instant.ofEpochMilli(reader.readDateTime());
                case DayDocument.CELLS -> {
                    entries = PackedCells.of(
                            cells.read(page.position(reader.getBsonInput().getPosition())));
                    reader.skipValue();
                }
                case DayDocument.CENTRES -> centres = documents(reader, DayDocument::centre);
                case DayDocument.CHANGES -> changes = documents(reader, DayDocument::change);
                default -> reader.skipValue();
            }
        }
        centres.forEach(opened -> numbers.of(opened.centre())); // also one without a case has its number
        return new DayBookPage(
                Objects.requireNonNull(recorded),
                position,
                Objects.requireNonNull(sealedAt),
                entries,
                centres,
                changes);
    }

    private <T> List<T> documents(BsonReader reader, Function<Document, T> read) {
        List<T> all = new ArrayList<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            all.add(read.apply(whole.decode(reader, DecoderContext.builder().build())));
        }
        reader.readEndArray();
        return all;
    }
}
