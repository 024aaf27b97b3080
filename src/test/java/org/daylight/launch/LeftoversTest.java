package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path directory;

    private DataHome home;

    @BeforeEach
    void killedWhileRunning() throws IOException {
        home = DataHome.open(directory);
        write(home.data().resolve("PG_VERSION"));
        write(home.data().resolve("postmaster.pid"));
        write(home.program().resolve("PG-whole/bin/postgres"));
        write(home.program().resolve("PG-whole/.exists"));
        write(home.complete());
    }

    @Test
    void dataAndProgramsStayWithoutTheMarkOfARunningServer() throws IOException {
        Leftovers.clear(home);
        assertEquals(List.of("PG_VERSION"), files(home.data()));
        assertEquals(List.of("PG-whole/.exists", "PG-whole/bin/postgres"), files(home.program()));
    }

    @Test
    void dataOfAFirstStartThatWasKilledGo() throws IOException {
        Files.delete(home.complete());
        Leftovers.clear(home);
        assertEquals(List.of(), files(home.data()));
    }

    @Test
    void programsHalfUnpackedGo() throws IOException {
        write(home.program().resolve("PG-half/bin/initdb"));
        Leftovers.clear(home);
        assertEquals(List.of("PG-whole/.exists", "PG-whole/bin/postgres"), files(home.program()));
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private static List<String> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
