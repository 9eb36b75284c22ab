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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.benchmarks.faults.child.Task;
import org.caseledger.benchmarks.faults.crew.WriterNetwork;
import org.caseledger.benchmarks.faults.reader.AggregatePositions;
import org.caseledger.benchmarks.faults.reader.TailProcess;
import org.caseledger.benchmarks.faults.reader.ViewProcess;
import org.caseledger.benchmarks.faults.writer.ScriptedWriter;
import org.caseledger.benchmarks.history.Checker;
import org.caseledger.benchmarks.history.FoldedDocument;
import org.caseledger.benchmarks.history.History;
import org.caseledger.benchmarks.history.HistoryLine;
import org.caseledger.benchmarks.history.LogContents;
import org.caseledger.benchmarks.history.Verdict;
import org.caseledger.benchmarks.history.ViewContents;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.local.testing.Mongod;
import org.caseledger.local.testing.ReplicaSet;

/** One run of a scenario: a database of its own, processes of the product as it is or changed, and what they write down. */
final class Stage implements AutoCloseable {
    /** Of whoever waits for a process, an election or an answer, on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(40);

    /** The services' concerns; and a planned fault is not hidden by a second try of the driver. */
    private static final String CONCERNS = "&w=majority&journal=true&readConcernLevel=majority&retryWrites=false";

    private final ReplicaSet set;
    private final String name;
    private final String classPath;
    private final Path folder;
    private final MongoClient admin;
    private final List<Runnable> closings = new ArrayList<>();

    /**
     * A stage with nobody on it.
     *
     * @param name of the database, and of the processes for fail points
     * @param classPath of the processes
     * @param folder for histories
     */
    Stage(ReplicaSet set, String name, String classPath, Path folder) {
        this.set = set;
        this.name = name;
        this.classPath = classPath;
        this.folder = folder;
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
        return process(task("writer", 0, name + "&socketTimeoutMS=" + readTimeout.toMillis(), patience));
    }

    /** A second process that appends. */
    Hand colleague() {
        return process(task("colleague", 0, name, PATIENCE));
    }

    private Hand process(Task task) {
        Child child = start(ScriptedWriter.class, task);
        return new Hand(task.process(), folder, child::tell, child::close);
    }

    /** The product as it is, in this process, out of the way of fail points. */
    Hand rival() {
        Task task = task("rival", 0, name + "-rival", PATIENCE);
        ScriptedWriter rival = new ScriptedWriter(task);
        closings.add(rival::close);
        return new Hand(task.process(), folder, rival::obey, rival::close);
    }

    /** One has the pen, and the other, under test, forwards to it. */
    SharingWriters writersThatSharePen() {
        WriterNetwork network = WriterNetwork.open();
        closings.add(network::close);
        Task holds = network.ledTo(task("holder", 0, name + "-holder", PATIENCE));
        Child holder = start(ScriptedWriter.class, holds);
        Hand forwarder = process(task("writer", 0, name, PATIENCE).sharingPen("127.0.0.1:0", ""));
        await().atMost(PATIENCE).until(() -> seals(holds.process(), forwarder));
        return new SharingWriters(holder, forwarder, network.peers());
    }

    private boolean seals(String holder, Hand forwarder) {
        forwarder.send(UUID.randomUUID().toString(), 0, 1);
        forwarder.awaitAnswers();
        Document newest = Objects.requireNonNull(
                log().find().sort(new Document("_id", -1)).first());
        return holder.equals(newest.getString("node"));
    }

    /** A process that follows the log. */
    Child tail() {
        return start(TailProcess.class, task("tail", 0, name, PATIENCE));
    }

    /** A process that keeps a view. */
    Child view(int incarnation) {
        return start(ViewProcess.class, task("view", incarnation, name, PATIENCE));
    }

    private Task task(String process, int incarnation, String application, Duration patience) {
        return new Task(
                set.uri() + CONCERNS + "&appName=" + application,
                name,
                folder,
                process,
                incarnation,
                0,
                patience,
                "",
                "");
    }

    private Child start(Class<?> program, Task task) {
        Child child = Child.start(classPath, program, task);
        closings.add(child::close);
        return child;
    }

    /** A fault that meets the next insert of a writer under test. */
    FailPoint nextInsert() {
        return FailPoint.once(primary(), name, "insert");
    }

    FailPoint everyInsert() {
        return FailPoint.always(primary(), name, "insert");
    }

    /** A fault that meets every write of a view. */
    FailPoint everyFold() {
        return FailPoint.always(primary(), name, "insert", "update").on(name + "." + AggregatePositions.NAME);
    }

    <E extends HistoryLine> Stream<E> entries(Class<E> kind) {
        return History.read(folder).entries().stream().filter(kind::isInstance).map(kind::cast);
    }

    MongoCollection<Document> log() {
        return database().getCollection(LogCollection.NAME);
    }

    /** Position of the view's token; -1 before there is one. */
    long token() {
        Document token = database().getCollection("tokens").find().first();
        return token == null ? -1 : token.getLong("position");
    }

    Verdict verdict() {
        return Checker.check(History.read(folder), LogContents.read(admin, database()));
    }

    Verdict verdictWithView() {
        List<FoldedDocument> documents = new ArrayList<>();
        for (Document document :
                database().getCollection(AggregatePositions.NAME).find()) {
            documents.add(new FoldedDocument(
                    document.getString("_id"), document.getList(AggregatePositions.LISTED, Long.class)));
        }
        ViewContents view = new ViewContents(token(), documents);
        return Checker.check(History.read(folder), LogContents.read(admin, database()), view);
    }

    private MongoDatabase database() {
        return admin.getDatabase(name);
    }

    @Override
    public void close() {
        closings.forEach(Runnable::run);
        database().drop();
        admin.close();
    }
}
