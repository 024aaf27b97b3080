package org.daylight.attachment;

import java.nio.file.Path;

/** Looks for malware. */
public interface FileScan {

    /**
     * Returns when {@code file} is clean.
     *
     * @throws org.daylight.kernel.problem.Refusal 422 when it is not, 503 when nobody can say
     */
    void check(Path file);
}
