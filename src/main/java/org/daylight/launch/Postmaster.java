package org.daylight.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first process of the embedded PostgreSQL, of which all others are children.
 *
 * @param process what runs, or ran
 * @param program the file that it runs
 */
record Postmaster(ProcessHandle process, Path program) {

    /** Found by the file in which PostgreSQL notes its number; empty when none runs. */
    static Optional<Postmaster> of(DataHome home) throws IOException {
        var file = home.data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                .flatMap(process -> program(process).map(program -> new Postmaster(process, program)))
                .filter(postmaster -> postmaster.program.startsWith(home.program()));
    }

    /** A process that nobody has buried yet has a number, and runs nothing any more. */
    boolean isAlive() {
        return process.isAlive() && program(process).isPresent();
    }

    /**
     * Starts the next one with the options of this one, which has ended, and waits until it answers.
     *
     * @return whether it does; its last words are in the log
     */
    boolean replace(DataHome home) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")
                && System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            // As Zonky does: PostgreSQL refuses to run as root, and in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        var control = program.resolveSibling(program.getFileName().toString().replace("postgres", "pg_ctl"));
        command.addAll(List.of(control.toString(), "-D", home.data().toString(), "-w", "-t", "60", "restart"));
        var log = Redirect.appendTo(home.log().toFile());
        var process = new ProcessBuilder(command)
                .redirectOutput(log)
                .redirectError(log)
                .start();
        return process.waitFor() == 0;
    }

    private static Optional<Path> program(ProcessHandle process) {
        return process.info().command().map(Path::of);
    }
}
