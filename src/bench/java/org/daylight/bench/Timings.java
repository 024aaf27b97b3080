package org.daylight.bench;

import java.util.Arrays;

/**
 * How long each of many equal things took, in ascending order.
 *
 * @param nanos one for each, sorted
 * @param wall nanoseconds from the first's beginning to the last's end
 * @param cpu milliseconds of processor time that portal and database spent meanwhile: other people's work on the same
 *     machine makes everything slower, but this hardly more
 */
record Timings(long[] nanos, long wall, double cpu) {

    static Timings of(long[] nanos, long wall) {
        return of(nanos, wall, 0);
    }

    private static Timings of(long[] nanos, long wall, double cpu) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Timings(sorted, wall, cpu);
    }

    Timings costing(double millis) {
        return new Timings(nanos, wall, millis);
    }

    Timings and(Timings other) {
        var all = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
        System.arraycopy(other.nanos, 0, all, nanos.length, other.nanos.length);
        return of(all, wall + other.wall, cpu + other.cpu);
    }

    /** Milliseconds that {@code share} of them took at most. */
    double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1, Math.floor(share * nanos.length))] / 1e6;
    }

    double fastest() {
        return nanos[0] / 1e6;
    }

    double perSecond() {
        return nanos.length * 1e9 / wall;
    }

    double cpuEach() {
        return cpu / nanos.length;
    }

    int count() {
        return nanos.length;
    }
}
