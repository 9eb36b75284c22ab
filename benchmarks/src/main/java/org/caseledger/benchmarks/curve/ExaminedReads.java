package org.caseledger.benchmarks.curve;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.benchmarks.grow.LedgerDatabase;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.ProfiledDatabases;
import org.caseledger.service.mongo.LedgerDatabases;

/** {@code benchmarks/examined}: what the database examines for each read of a query service, and how much it sends. */
@SuppressWarnings("SystemOut") // a program for the terminal
public final class ExaminedReads {
    private static final List<String> READERS = List.of("state-officer", "auditor");
    private static final Pattern CASE = Pattern.compile("\"(?:caseId|id)\":\"([0-9a-f-]{36})\"");
    private static final int OK = 200;
    private static final int MISUSED = 2;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ProfiledDatabases databases;
    private final String query;
    private final Path tokens;

    private ExaminedReads(LedgerDatabase ledger, String query, Path tokens) {
        LedgerDatabases of =
                LedgerDatabases.of(ledger.client(), ledger.database().getName());
        this.databases = new ProfiledDatabases(of.log(), of.views());
        this.query = query;
        this.tokens = tokens;
    }

    /** A connection string, an address and a folder of tokens; paths on standard input, with {@code {case}} for the id of one. */
    public static void main(String[] arguments) throws IOException {
        try (LedgerDatabase ledger = LedgerDatabase.at(new ConnectionString(arguments[0]));
                BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            ExaminedReads reads = new ExaminedReads(ledger, arguments[1], Path.of(arguments[2]));
            long events = new LogReader(ledger.log()).head().position() + 1;
            String caseId = reads.someCase();
            paths.lines().map(path -> path.replace("{case}", caseId)).forEach(path -> {
                ProfiledDatabases.Examined examined = reads.examined(path);
                String read = path.replace(caseId, "{case}");
                print(events, "documents and keys of " + read, examined.documentsAndKeys());
                print(events, "bytes of " + read, examined.bytes());
            });
        } catch (IllegalArgumentException | MongoException | NoCurve e) {
            System.err.println("benchmarks/examined: " + e.getMessage());
            System.exit(MISUSED);
        }
    }

    /** As a point of a curve. */
    private static void print(long events, String figure, long value) {
        System.out.printf(Locale.ROOT, "%d\t%s\t%d%n", events, figure, value);
    }

    private String someCase() {
        Matcher found = CASE.matcher(answer("/api/cases?limit=1"));
        if (!found.find()) {
            throw new NoCurve("there is no case; name a query service of a ledger with some");
        }
        return found.group(1);
    }

    /** Once it has answered: what it keeps in memory from then on is not looked for again. */
    private ProfiledDatabases.Examined examined(String path) {
        answer(path);
        return databases.least(() -> answer(path));
    }

    /** Of the first who may read it. */
    private String answer(String path) {
        String last = "";
        for (String reader : READERS) {
            HttpResponse<String> answer = answer(path, reader);
            if (answer.statusCode() == OK) {
                return answer.body();
            }
            last = answer.statusCode() + " " + answer.body();
        }
        throw new NoCurve(path + " is answered with " + last);
    }

    private HttpResponse<String> answer(String path, String reader) {
        try {
            String token = Files.readString(tokens.resolve(reader + ".token")).strip();
            return client.send(
                    HttpRequest.newBuilder(URI.create(query + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NoCurve(query + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
