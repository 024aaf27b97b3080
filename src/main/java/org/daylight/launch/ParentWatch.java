package org.daylight.launch;

/**
 * In development the portal is a child of Maven, which ends it in every case but one: its own SIGKILL. Then nobody would
 * end the portal, and the next start would find its data directory taken.
 */
final class ParentWatch {

    private ParentWatch() {}

    /** Ends this process, in good order, when its parent has ended. */
    static void start() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
    }
}
