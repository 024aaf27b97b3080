package org.daylight.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The Java of this build without what a server does not need. Not taken from a base image: a trained cache fits the very
 * Java that trained it and no other.
 */
final class JavaRuntime {
    /** Those of Java SE, and what libraries look for beside; {@code jdk.jcmd} for whoever has to find out why. */
    private static final String MODULES =
            "java.se,jdk.charsets,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs";

    private JavaRuntime() {}

    static Path link(Path target) throws IOException, InterruptedException {
        if (Runtime.version().feature() < 25) {
            throw new IllegalStateException("the image is built by Java 25 or newer, and this is " + Runtime.version());
        }
        Portal.remove(target);
        Files.createDirectories(target.getParent());
        Process linking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                        "--add-modules=" + MODULES,
                        "--include-locales=en,zh",
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output=" + target)
                .inheritIO()
                .start();
        if (linking.waitFor() != 0) {
            throw new IllegalStateException("jlink failed");
        }
        return target;
    }
}
