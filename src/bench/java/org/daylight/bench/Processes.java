package org.daylight.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes hold in main memory and spend of the processors, as Linux counts it. */
final class Processes {
    /** Of /proc's clock; the same on every Linux that Java runs on. */
    private static final double TICK_MILLIS = 10;

    private Processes() {}

    /** Milliseconds of processor time of this process and its children so far. */
    static double cpu(long parent) {
        return family(parent)
                .map(each -> Path.of("/proc", Long.toString(each.pid()), "stat"))
                .filter(Files::exists)
                .mapToDouble(Processes::cpu)
                .sum();
    }

    /** User and system time, with that of children that have ended. */
    private static double cpu(Path stat) {
        try {
            var text = Files.readString(stat);
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return TICK_MILLIS
                    * Stream.of(fields)
                            .skip(11)
                            .limit(4)
                            .mapToLong(Long::parseLong)
                            .sum();
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }

    private static Stream<ProcessHandle> family(long parent) {
        return ProcessHandle.of(parent).stream().flatMap(each -> Stream.concat(Stream.of(each), each.descendants()));
    }

    /** MiB of one process, all pages (VmRSS). */
    static double resident(long process) {
        return mebibytes(Path.of("/proc", Long.toString(process), "status"), "VmRSS:");
    }

    /** MiB of a process and its children: pages they share are divided among them (Pss), so the sum counts each once. */
    static double proportional(long parent) {
        return family(parent)
                .mapToDouble(each -> mebibytes(Path.of("/proc", Long.toString(each.pid()), "smaps_rollup"), "Pss:"))
                .sum();
    }

    private static double mebibytes(Path file, String name) {
        if (!Files.exists(file)) {
            return Double.NaN;
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
