package org.caseledger.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.caseledger.local.export.ExportCommand;
import org.caseledger.local.key.LogKeyCommand;
import org.caseledger.local.rebuild.RebuildCommand;
import org.caseledger.local.replay.ReplayCommand;
import org.caseledger.local.run.Launcher;
import org.caseledger.local.store.StoreProcess;
import org.caseledger.local.verify.VerifyCommand;

/** Entry of {@code local-exec.jar}: {@code run}, {@code store}, {@code verify}, {@code replay}, {@code export}, {@code rebuild} or {@code log-key}. */
public final class Local {
    private Local() {}

    public static void main(String[] args) throws Exception {
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        String command = args.length == 0 ? "" : args[0];
        switch (command) {
            case "run" -> System.exit(Launcher.main(home(), rest));
            case "store" -> StoreProcess.main(rest.toArray(String[]::new));
            case "verify" -> System.exit(VerifyCommand.main(home(), rest));
            case "replay" -> System.exit(ReplayCommand.main(home(), rest));
            case "export" -> System.exit(ExportCommand.main(home(), rest));
            case "rebuild" -> System.exit(RebuildCommand.main(home(), rest));
            case "log-key" -> System.exit(LogKeyCommand.main(rest));
            default -> {
                System.err.println("unknown command '" + command
                        + "'; right would be run, store, verify, replay, export, rebuild or log-key");
                System.exit(2);
            }
        }
    }

    /** Root of the checkout, where the jars of the other modules are; {@code ./run} names it. */
    private static Path home() {
        return Path.of(System.getProperty("caseledger.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
