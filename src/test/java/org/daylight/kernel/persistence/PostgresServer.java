package org.daylight.kernel.persistence;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daylight.launch.PortalDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real, durable PostgreSQL in a directory of its own, for tests that stop it, kill it, copy it or put a standby behind
 * it. It holds the portal's database with its three roles, archives its log, and keeps its port for life. The process is
 * our child: nothing of it outlives {@link #close} or the JVM.
 */
public final class PostgresServer implements AutoCloseable {
    public final int port;
    private final Path directory;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Thread atExit = new Thread(this::killIfRunning, "end of a test's PostgreSQL");
    private PortalDatabase portal;
    private Process process;

    /** How a server is told to stop: when its clients have gone; after cutting them off; at once, as a crash does. */
    public enum Stop {
        SMART("TERM"),
        FAST("INT"),
        IMMEDIATE("QUIT");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    PostgresServer(Path directory, PortalDatabase portal, Map<String, String> options) throws IOException {
        this.directory = directory.toAbsolutePath();
        this.portal = portal;
        this.port = freePort();
        this.options.put("listen_addresses", "localhost");
        this.options.put("unix_socket_directories", "");
        this.options.put("max_connections", "100");
        this.options.put("archive_mode", "on");
        // Under another name first: what a crash leaves half copied must not block the file for good.
        this.options.put("archive_command", "cp '%%p' '%1$s/.%%f' && mv '%1$s/.%%f' '%1$s/%%f'".formatted(archive()));
        this.options.putAll(options);
        Files.createDirectories(archive());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Makes and starts one with the portal's empty database. */
    public static PostgresServer create(Path directory) throws Exception {
        return create(directory, Map.of());
    }

    /**
     * The same with further settings of the server.
     *
     * @param options as in postgresql.conf
     */
    public static PostgresServer create(Path directory, Map<String, String> options) throws Exception {
        var server = new PostgresServer(directory, null, options);
        PostgresPrograms.run(
                "initdb",
                List.of(
                        "-A",
                        "trust",
                        "-U",
                        "postgres",
                        "-E",
                        "UTF8",
                        "-D",
                        server.data().toString()));
        server.start();
        server.portal = PortalDatabase.prepare(server::door);
        return server;
    }

    /** Starts it on its port and waits until it answers, after a crash or on a standby too. */
    public void start() throws Exception {
        if (isRunning()) {
            throw new IllegalStateException("it runs already");
        }
        var arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        options.forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
        process = new ProcessBuilder(PostgresPrograms.command("postgres", arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        Eventually.is("PostgreSQL answers", this::answers);
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Stops it and waits for its end. */
    public void stop(Stop how) throws Exception {
        new ProcessBuilder("kill", "-" + how.signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (!process.waitFor(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("PostgreSQL does not stop:\n" + Files.readString(log()));
        }
    }

    /** Kills every process of it by SIGKILL, as the end of the machine would; what was not synchronised may be lost. */
    public void kill() {
        var all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .orTimeout(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Every process of it stands still: its connections stay, and nothing comes back. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** They go on where they stood. */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        all().forEach(each -> command.add(Long.toString(each.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** The configuration that leads the portal's three doors here; see {@code PackagedPortal.variables}. */
    public Map<String, String> settings() {
        return portal.settings(port);
    }

    /** A superuser's connection to the portal's database. */
    public Connection connect() throws SQLException {
        return door(PortalDatabase.NAME).getConnection();
    }

    /** The first column of the first row as text, asked as superuser in the portal's database. */
    public String ask(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Runs each as superuser in the portal's database. */
    public void tell(String... commands) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    /** Where the files of its log go as they fill up. */
    public Path archive() {
        return directory.resolve("archive");
    }

    /** Archives all that is written so far and waits for it. */
    public void archiveNow() throws Exception {
        var file = ask("select pg_walfile_name(pg_switch_wal())");
        Eventually.is("archived " + file, () -> Files.exists(archive().resolve(file)));
    }

    /** A copy of the running server by the low-level API, into a directory that does not exist yet. */
    public BaseBackup backup(Path target) throws Exception {
        return BaseBackup.take(this, portal, target);
    }

    /** Makes and starts a standby in a directory of its own and waits until the log streams to it. */
    public PostgresServer standby(Path directory) throws Exception {
        return backup(directory.resolve("data")).standby(directory);
    }

    /** On a standby: what the primary writes from now on still arrives and is not seen. */
    public void pauseReplay() throws Exception {
        tell("select pg_wal_replay_pause()");
        Eventually.is("replay pauses", () -> ask("select pg_get_wal_replay_pause_state()")
                .equals("paused"));
    }

    /** On a standby: goes on after a pause. */
    public void resumeReplay() throws SQLException {
        tell("select pg_wal_replay_resume()");
    }

    /** On a standby: waits until all that {@code primary} has written by now is seen here. */
    public void awaitReplayOf(PostgresServer primary) throws Exception {
        var position = primary.ask("select pg_current_wal_flush_lsn()");
        Eventually.is("replayed to " + position, () -> ask("select pg_last_wal_replay_lsn() >= '" + position + "'")
                .equals("t"));
    }

    /** On a standby: makes it a primary and waits until it is one. */
    public void promote() throws SQLException {
        tell("select pg_promote()");
    }

    /** Its data directory. */
    public Path data() {
        return directory.resolve("data");
    }

    /** What it wrote about itself. */
    public Path log() {
        return directory.resolve("postgres.log");
    }

    /** Ends it; its files stay. */
    @Override
    public void close() {
        killIfRunning();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void killIfRunning() {
        if (isRunning()) {
            kill();
        }
    }

    private boolean answers() throws IOException {
        try (var connection = door("postgres").getConnection()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            if (!process.isAlive()) {
                throw new IllegalStateException("PostgreSQL did not start:\n" + Files.readString(log()), notYet);
            }
            return false;
        }
    }

    private PGSimpleDataSource door(String database) {
        var door = new PGSimpleDataSource();
        door.setServerNames(new String[] {"localhost"});
        door.setPortNumbers(new int[] {port});
        door.setDatabaseName(database);
        door.setUser("postgres");
        return door;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
