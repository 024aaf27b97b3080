package org.daylight.attachment.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import org.daylight.attachment.FileName;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.rest.Uploads;

/** Receives files that are to be attached. They are looked at when they are taken in. */
@Provider
public class FileReader implements MessageBodyReader<FileDraft> {
    private final Uploads uploads;

    FileReader(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == FileDraft.class;
    }

    @Override
    public FileDraft readFrom(
            Class<FileDraft> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        // Before the body: nobody sends fifty megabytes to hear that they have no name.
        var name = ContentDisposition.fileName(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION));
        FileName.flaw(name).ifPresent(flaw -> {
            throw Refusal.parameter(HttpHeaders.CONTENT_DISPOSITION, flaw);
        });
        var declared = (media.getType() + "/" + media.getSubtype()).toLowerCase(Locale.ROOT);
        return new FileDraft(uploads.file(body), name, declared);
    }
}
