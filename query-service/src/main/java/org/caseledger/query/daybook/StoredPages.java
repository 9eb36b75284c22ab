package org.caseledger.query.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.caseledger.query.projection.Documents;

/**
 * Reads pages of the day book from their bytes. All of them are read at a start, hundreds of thousands of cells: an object for each field of each, as
 * {@link DayDocument} makes them for the few pages that change, took most of it.
 */
final class StoredPages {
    private final CentreNumbers numbers;
    /** Epoch days as they are spelt: there are a few thousand. */
    private final Map<String, Integer> days = new HashMap<>();

    private final DocumentCodec whole = new DocumentCodec();

    StoredPages(CentreNumbers numbers) {
        this.numbers = numbers;
    }

    DayBookPage read(RawBsonDocument stored) {
        try (BsonBinaryReader reader =
                new BsonBinaryReader(stored.getByteBuffer().asNIO())) {
            return read(reader);
        }
    }

    private DayBookPage read(BsonReader reader) {
        LocalDate recorded = null;
        long position = 0;
        Instant sealedAt = null;
        List<PackedCell> cells = List.of();
        List<CentreOpened> centres = List.of();
        List<CentreChanged> changes = List.of();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "_id" -> recorded = LocalDate.parse(reader.readString());
                case Documents.POSITION -> position = reader.readInt64();
                case DayDocument.SEALED_AT -> sealedAt = Instant.ofEpochMilli(reader.readDateTime());
                case DayDocument.CELLS -> cells = PackedCells.of(each(reader, () -> cell(reader)));
                case DayDocument.CENTRES -> centres = documents(reader, DayDocument::centre);
                case DayDocument.CHANGES -> changes = documents(reader, DayDocument::change);
                default -> reader.skipValue();
            }
        }
        centres.forEach(opened -> numbers.of(opened.centre())); // also one without a case has its number
        return new DayBookPage(
                Objects.requireNonNull(recorded), position, Objects.requireNonNull(sealedAt), cells, centres, changes);
    }

    private <T> List<T> documents(BsonReader reader, Function<Document, T> read) {
        return each(
                reader,
                () -> read.apply(whole.decode(reader, DecoderContext.builder().build())));
    }

    private static <T> List<T> each(BsonReader reader, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            all.add(one.get());
        }
        reader.readEndArray();
        return all;
    }

    private PackedCell cell(BsonReader reader) {
        int centre = PackedCell.NO_CENTRE;
        int origin = PackedCell.NO_CENTRE;
        int cohort = PackedCell.NO_DAY;
        int on = PackedCell.NO_DAY;
        String from = "";
        String to = "";
        String reason = "";
        String outcome = null;
        int n = 0;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "centre" -> centre = numbers.of(reader.readString());
                case "origin" -> origin = numbers.of(reader.readString());
                case "cohort" -> cohort = day(reader.readString());
                case "on" -> on = day(reader.readString());
                case "from" -> from = reader.readString();
                case "to" -> to = reader.readString();
                case "reason" -> reason = reader.readString();
                case "outcome" -> outcome = reader.readString();
                case "n" -> n = reader.readInt32();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new PackedCell(
                centre,
                origin,
                cohort,
                on,
                DayDocument.account(from),
                DayDocument.account(to),
                DayDocument.reason(reason),
                outcome == null ? null : DayDocument.outcome(outcome),
                n);
    }

    private int day(String spelt) {
        return days.computeIfAbsent(spelt, day -> (int) LocalDate.parse(day).toEpochDay());
    }
}
