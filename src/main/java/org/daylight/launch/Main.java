package org.daylight.launch;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.Arrays;
import java.util.Optional;

/** Starts the portal, or the command that is named: first what it stands on, then Quarkus. */
@QuarkusMain
public class Main {

    public static void main(String[] args) {
        // A training run for class data sharing has no database and needs none.
        if (isBuilt() && !ApplicationLifecycleManager.isAppCDSGeneration()) {
            try {
                Command command = Command.of(args);
                if (command == Command.MIGRATE) {
                    Migrate.run(configuration());
                    return;
                }
                prepare(command);
                if (command == Command.EXPUNGE_AGAIN) {
                    serveNobody();
                    Quarkus.run(ExpungeAgain.class, Arrays.copyOfRange(args, 1, args.length));
                    return;
                }
            } catch (StartupRefusal refusal) {
                Notice.print(refusal.words());
                System.exit(1);
            }
        }
        Quarkus.run(args);
    }

    /** What the program is asked for by its first argument. */
    private enum Command {
        SERVE,
        EXPUNGE_AGAIN,
        MIGRATE;

        static Command of(String[] args) {
            if (args.length == 0) {
                return SERVE;
            }
            return switch (args[0]) {
                case ExpungeAgain.NAME -> EXPUNGE_AGAIN;
                case Migrate.NAME -> MIGRATE;
                default -> throw new StartupRefusal("没有 %s 这个命令。", "There is no command %s.", args[0]);
            };
        }
    }

    /** What a restore brought back must not be read while it is being erased. */
    private static void serveNobody() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
    }

    private static void prepare(Command command) {
        // After a live reload everything stands already, and the port is our own.
        if (EmbeddedDatabase.isRunning()) {
            return;
        }
        boolean development = isDevelopment();
        if (development) {
            LaunchMode.set(LaunchMode.DEVELOPMENT);
            ParentWatch.start();
        }
        SmallRyeConfig config = configuration();
        boolean embedded = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .isEmpty();
        StartupChecks.ofConfiguration(!development).forEach(check -> check.check(config));
        Optional<DataHome> home = embedded
                ? Optional.of(DataHome.open(
                        config.getConfigMapping(DatabaseSettings.class).directory()))
                : Optional.empty();
        StartupChecks.ofSurroundings(!development, embedded, command == Command.SERVE)
                .forEach(check -> check.check(config));
        home.ifPresent(EmbeddedDatabase::start);
        StartupChecks.ofData(!development, command == Command.SERVE).forEach(check -> check.check(config));
    }

    /** A configuration of our own: Quarkus makes the portal's later and must see what is set until then. */
    private static SmallRyeConfig configuration() {
        return ConfigUtils.configBuilder()
                .forClassLoader(Thread.currentThread().getContextClassLoader())
                .withMapping(DatabaseSettings.class)
                .build();
    }

    /** Not so when an IDE runs this class: then Quarkus first builds the portal and calls {@code main} once more. */
    private static boolean isBuilt() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader.getResource(Application.APP_CLASS_NAME.replace('.', '/') + ".class") != null;
    }

    /** Classes that can be reloaded mean {@code quarkus:dev}; {@link LaunchMode} itself learns it only in the start. */
    private static boolean isDevelopment() {
        return Main.class.getClassLoader().getClass().getName().startsWith("io.quarkus.bootstrap.classloading.");
    }
}
