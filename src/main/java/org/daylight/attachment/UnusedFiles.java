package org.daylight.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.daylight.kernel.persistence.Job;
import org.jboss.logging.Logger;

/** Removes the bytes of files that were taken out of drafts. */
@ApplicationScoped
class UnusedFiles implements Job {
    private static final Logger LOG = Logger.getLogger(UnusedFiles.class);

    private final FileStore files;

    UnusedFiles(FileStore files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "unused-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        LOG.infof("removed %d unused files", files.removeUnused());
    }
}
