package org.daylight.disclosure.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.daylight.disclosure.entry.JsonRows;
import org.daylight.disclosure.entry.RowsDocument;
import org.daylight.disclosure.entry.TableFiles;
import org.daylight.kernel.json.JsonFaults;
import org.daylight.kernel.problem.ConstraintFaults;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.rest.TableType;
import org.daylight.kernel.rest.Upload;
import org.daylight.kernel.rest.Uploads;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Family;

/** Makes a document of rows of a body in any of the types that rows may be sent in. */
@ApplicationScoped
class RowsBodies {
    private final TableFiles tables;
    private final Uploads uploads;
    private final ObjectMapper json;
    private final Validator validator;

    RowsBodies(TableFiles tables, Uploads uploads, ObjectMapper json, Validator validator) {
        this.tables = tables;
        this.uploads = uploads;
        this.json = json;
        this.validator = validator;
    }

    /** To be closed. A table is received whole; its rows are looked at when they are read. */
    RowsDocument read(HttpHeaders headers, InputStream body) {
        if (headers.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return new JsonRows(draft(body).rows());
        }
        var charset = TableType.charset(headers);
        var upload = uploads.table(body);
        return new Received(tables.csv(upload.path(), charset), upload);
    }

    /** A table and the file that it is read from. */
    private record Received(RowsDocument table, Upload upload) implements RowsDocument {
        @Override
        public SentRows open(Family<?, ?> family) {
            return table.open(family);
        }

        @Override
        public void close() {
            upload.close();
        }
    }

    /** As the framework would read it, were it the one type there is. */
    private RowsDraft draft(InputStream body) {
        try {
            var draft = json.readValue(body, RowsDraft.class);
            if (draft == null) {
                throw new Refusal(
                        ProblemType.INVALID_REQUEST, Words.of("正文不能为空或 null", "the body must not be empty or null"));
            }
            var faults = ConstraintFaults.of(validator.validate(draft));
            if (!faults.isEmpty()) {
                throw new Refusal(ProblemType.INVALID_REQUEST, faults);
            }
            return draft;
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e).orElseThrow(() -> new IllegalStateException("unreadable rows", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
