package org.daylight.attachment.rest;

import org.daylight.attachment.ReceivedFile;
import org.daylight.kernel.rest.Upload;

/** A file that was sent to be attached, received whole; closing removes it. */
public record FileDraft(Upload upload, String name, String declaredType) implements AutoCloseable {

    public ReceivedFile file() {
        return new ReceivedFile(upload.path(), name, declaredType);
    }

    @Override
    public void close() {
        upload.close();
    }
}
