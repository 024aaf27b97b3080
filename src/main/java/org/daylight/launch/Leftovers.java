package org.daylight.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** What a portal that was killed left behind in its home: PostgreSQL still running, a first start half done. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Ends and removes it. */
    static void clear(DataHome home) throws IOException {
        endProcesses(home);
        // PostgreSQL refuses to start when the process number in this file has meanwhile gone to another program.
        Files.deleteIfExists(home.data().resolve("postmaster.pid"));
        if (!Files.exists(home.complete())) {
            FileUtils.deleteDirectory(home.data().toFile());
        }
        for (Path program : children(home.program())) {
            // Zonky writes this file when it has unpacked all the others, and stumbles over those of a first attempt.
            if (!Files.exists(program.resolve(".exists"))) {
                FileUtils.deleteDirectory(program.toFile());
            }
        }
    }

    /** Ends what runs from the home's program directory. We hold the home, so it is nobody else's. */
    static void endProcesses(DataHome home) {
        List<ProcessHandle> processes = processesFrom(home.program());
        processes.stream().filter(process -> isRoot(process, processes)).forEach(ProcessHandle::destroy);
        if (!ended(processes)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            ended(processes);
        }
    }

    private static List<Path> children(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        }
    }

    private static List<ProcessHandle> processesFrom(Path program) {
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes.filter(process -> runsFrom(program, process)).toList();
        }
    }

    private static boolean runsFrom(Path program, ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(program))
                .isPresent();
    }

    /** A postmaster that is told to end ends its children in good order; they must not be told behind its back. */
    private static boolean isRoot(ProcessHandle process, List<ProcessHandle> processes) {
        return process.parent().filter(processes::contains).isEmpty();
    }

    private static boolean ended(List<ProcessHandle> processes) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
