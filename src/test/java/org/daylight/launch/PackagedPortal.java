package org.daylight.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The packaged portal as a process of its own, told everything by environment variables. */
public final class PackagedPortal {
    /** A machine that builds other things beside may take many times as long as an idle one. */
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    /** For tests that start it often and ask it little. */
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    public final Process process;
    public final int port;
    public final int managementPort;
    private final Path out;
    private final Path err;

    private PackagedPortal(Process process, int port, int managementPort, Path out, Path err) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.out = out;
        this.err = err;
    }

    /** What a portal needs to start on its embedded database below {@code directory}. */
    static Map<String, String> variables(ProviderStub provider, Path directory) {
        return variables(provider.url(), directory);
    }

    public static Map<String, String> variables(String provider, Path directory) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", provider);
        variables.put("QUARKUS_OIDC_TOKEN_AUDIENCE", "daylight");
        variables.put("DAYLIGHT_PAGE_CURSOR_KEY", "0123456789abcdef0123456789abcdef");
        variables.put("DAYLIGHT_DATABASE_DIRECTORY", directory.resolve("home").toString());
        return variables;
    }

    /** The same settings by the names they have as environment variables. */
    public static Map<String, String> variables(Map<String, String> settings) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"),
                        Map.Entry::getValue));
    }

    static PackagedPortal start(Map<String, String> variables) {
        return start(variables, BRIEF);
    }

    /** Runs one of its commands to the end. */
    static PackagedPortal run(Map<String, String> variables, String... command) {
        PackagedPortal portal = start(variables, BRIEF, command);
        portal.awaitEnd();
        return portal;
    }

    /** Starts it in a JVM with these options. */
    public static PackagedPortal start(Map<String, String> variables, List<String> jvm, String... arguments) {
        try {
            List<Integer> ports = freePorts();
            int port = ports.get(0);
            int managementPort = ports.get(1);
            Map<String, String> all = new TreeMap<>(Map.of(
                    "QUARKUS_HTTP_PORT",
                    Integer.toString(port),
                    "QUARKUS_MANAGEMENT_PORT",
                    Integer.toString(managementPort)));
            all.putAll(variables);
            Path out = Files.createTempFile("portal", ".out");
            Path err = Files.createTempFile("portal", ".err");
            ProcessBuilder builder = new ProcessBuilder(command(jvm, arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|DAYLIGHT|JAVA_TOOL|JDK_JAVA)_.*"));
            builder.environment().putAll(all);
            Process process = builder.start();
            out.toFile().deleteOnExit();
            err.toFile().deleteOnExit();
            return new PackagedPortal(process, port, managementPort, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackagedPortal awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (status("/q/health/ready") != 200) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new AssertionError("not ready:\n" + output() + errors());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return this;
    }

    /** Waits for its end and answers its exit status; a process ended by signal N has 128 + N. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running:\n" + output() + errors());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it wrote to its standard output so far. */
    public String output() {
        return text(out);
    }

    String errors() {
        return text(err);
    }

    private int status(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) new URL("http://localhost:" + managementPort + path).openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private static List<String> command(List<String> jvm, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Two, of which neither is the other. */
    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
