package org.caseledger.benchmarks.planted;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.benchmarks.history.Checker;
import org.caseledger.benchmarks.history.Entry;
import org.caseledger.benchmarks.history.History;
import org.caseledger.benchmarks.history.LogContents;
import org.caseledger.benchmarks.history.Told;
import org.caseledger.benchmarks.history.Verdict;
import org.caseledger.benchmarks.history.ViewContents;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.local.testing.Mongod;
import org.caseledger.local.testing.ReplicaSet;

/** One run of a scenario: a database of its own, processes of the product as it is or changed, and what they write down. */
final class Stage implements AutoCloseable {
    /** Of whoever waits for a process, an election or an answer, on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(40);

    /** The log's concerns, as the services' client is told; and a planned fault is not hidden by a second try of the driver. */
    private static final String CONCERNS = "&w=majority&journal=true&readConcernLevel=majority&retryWrites=false";

    private final ReplicaSet set;
    private final String name;
    private final String classPath;
    private final Place place;
    private final MongoClient admin;
    private final List<Runnable> closings = new ArrayList<>();

    /**
     * A stage with nobody on it.
     *
     * @param name of the database, and of the processes for fail points
     * @param classPath of the processes
     */
    Stage(ReplicaSet set, String name, String classPath, Path folder) {
        this.set = set;
        this.name = name;
        this.classPath = classPath;
        place = new Place(set.uri() + CONCERNS + "&appName=" + name, name, folder);
        admin = MongoClients.create(set.uri() + CONCERNS);
        LogCollection.of(admin, database()).prepare();
    }

    Mongod primary() {
        return set.awaitPrimary();
    }

    List<Mongod> secondaries() {
        Mongod primary = primary();
        return set.nodes().stream().filter(node -> node != primary).toList();
    }

    /** A fault that meets the next insert of a writer under test. */
    FailPoint nextInsert() {
        return FailPoint.once(primary(), name, "insert");
    }

    FailPoint everyInsert() {
        return FailPoint.always(primary(), name, "insert");
    }

    /** A fault that meets every write of a keeper to its view. */
    FailPoint everyFold() {
        return FailPoint.always(primary(), name, "insert", "update").on(name + "." + Notes.NAME);
    }

    Hand writer() {
        return writer(PATIENCE, Duration.ofSeconds(5));
    }

    /**
     * A process that appends.
     *
     * @param patience how long an outcome may stay open
     * @param readTimeout how long its client waits for an answer of the server
     */
    Hand writer(Duration patience, Duration readTimeout) {
        Place impatient =
                new Place(place.uri() + "&socketTimeoutMS=" + readTimeout.toMillis(), place.database(), place.folder());
        Child child = start(Writer.class, impatient, "writer#1", patience.toString());
        return (op, key, places) -> child.tell(op + " " + key + " " + String.join(" ", places));
    }

    /** The product as it is, in this process, under another name for fail points. */
    Hand rival() {
        Place apart = new Place(place.uri() + "-rival", place.database(), place.folder());
        Writer writer = new Writer(apart, "rival#1", PATIENCE);
        closings.add(writer::close);
        return writer::send;
    }

    Child reader() {
        return start(Reader.class, place, "reader#1");
    }

    Child keeper() {
        return start(Keeper.class, place);
    }

    private Child start(Class<?> program, Place where, String... words) {
        Child child = Child.start(
                classPath,
                program,
                Stream.concat(where.words().stream(), Stream.of(words)).toList());
        closings.add(child::close);
        return child;
    }

    void awaitTold(long... ops) {
        for (long op : ops) {
            await().atMost(PATIENCE).until(() -> isTold(op));
        }
    }

    boolean isTold(long op) {
        return entries(Told.class).anyMatch(told -> told.op() == op);
    }

    <E extends Entry> Stream<E> entries(Class<E> kind) {
        return History.read(place.folder()).entries().stream()
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    MongoCollection<Document> collection(String collection) {
        return database().getCollection(collection);
    }

    Verdict verdict() {
        return Checker.check(History.read(place.folder()), LogContents.read(admin, database()));
    }

    /** With the view that a keeper kept. */
    Verdict verdictWithView() {
        ViewContents view = new ViewContents(
                token(),
                collection(Notes.NAME).find().map(Notes::asViewDocument).into(new ArrayList<>()));
        return Checker.check(History.read(place.folder()), LogContents.read(admin, database()), view);
    }

    /** Position of the keeper's token; -1 before there is one. */
    long token() {
        Document token = collection("tokens").find().first();
        return token == null ? -1 : token.getLong("position");
    }

    private MongoDatabase database() {
        return place.in(admin);
    }

    @Override
    public void close() {
        closings.forEach(Runnable::run);
        database().drop();
        admin.close();
    }
}
