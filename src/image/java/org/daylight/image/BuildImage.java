package org.daylight.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the container image from the packaged portal, without a container engine: a C library as base, the Java of this
 * build, the portal, and a cache of its classes and profiles, trained by starting it. Use: {@code ./mvnw package -Pimage}.
 * The same content gives the same image.
 */
public final class BuildImage {
    private static final String USER = "10001:10001";
    /** The kind of collector is said because the cache holds objects laid out for it. */
    static final List<String> JVM = List.of(
            "-XX:+UseG1GC",
            "-XX:MaxRAMPercentage=60",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private BuildImage() {}

    /** @param arguments name of the image, its base, and {@code push}, or the file to write it to */
    public static void main(String[] arguments) throws Exception {
        ImageReference name = ImageReference.parse(arguments[0]);
        Path work = Path.of("target/image").toAbsolutePath();
        Path java = JavaRuntime.link(work.resolve("java"));
        Path portal = Portal.lay(Path.of("target/quarkus-app"), work.resolve("deployments"));
        Path cache = Training.run(java, portal, work.resolve("app.aot"));

        List<String> start = new ArrayList<>(List.of("/opt/java/bin/java", "-XX:AOTCache=/deployments/app.aot"));
        start.addAll(JVM);
        start.addAll(List.of("-jar", "/deployments/quarkus-run.jar"));
        var image = Jib.from(arguments[1])
                .setFileEntriesLayers(List.of(
                        layer("java", java, "/opt/java"),
                        layer("libraries", portal.resolve("lib"), "/deployments/lib"),
                        portal(portal),
                        layer("cache", cache, "/deployments/app.aot")))
                .setWorkingDirectory(AbsoluteUnixPath.get("/deployments"))
                .setEntrypoint(start)
                .setUser(USER)
                .addExposedPort(Port.tcp(8080))
                .addExposedPort(Port.tcp(9000))
                .addLabel("org.opencontainers.image.title", "Daylight")
                .addLabel("org.opencontainers.image.licenses", "Apache-2.0")
                .containerize(to(name, arguments[2]));
        Files.writeString(work.resolve("digest"), image.getDigest().toString());
        System.out.println("image " + name + " " + image.getDigest());
    }

    private static Containerizer to(ImageReference name, String where) throws Exception {
        Containerizer containerizer = where.equals("push")
                ? Containerizer.to(RegistryImage.named(name)
                        .addCredentialRetriever(CredentialRetrieverFactory.forImage(name, event -> {})
                                .dockerConfig()))
                : Containerizer.to(TarImage.at(Path.of(where)).named(name));
        return containerizer.setToolName("daylight");
    }

    /** What changes with each version, and is small. */
    private static FileEntriesLayer portal(Path portal) throws IOException {
        return FileEntriesLayer.builder()
                .setName("portal")
                .addEntry(portal.resolve("quarkus-run.jar"), AbsoluteUnixPath.get("/deployments/quarkus-run.jar"))
                .addEntryRecursive(portal.resolve("app"), AbsoluteUnixPath.get("/deployments/app"))
                .addEntryRecursive(portal.resolve("quarkus"), AbsoluteUnixPath.get("/deployments/quarkus"))
                .build();
    }

    /** All of {@code from}; what may be run may be run in the image. */
    private static FileEntriesLayer layer(String name, Path from, String to) throws IOException {
        return FileEntriesLayer.builder()
                .setName(name)
                .addEntryRecursive(
                        from,
                        AbsoluteUnixPath.get(to),
                        (file, place) -> FilePermissions.fromOctalString(Files.isExecutable(file) ? "755" : "644"))
                .build();
    }
}
