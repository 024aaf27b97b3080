package org.daylight.disclosure.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.daylight.disclosure.entry.RowsDocument;
import org.daylight.disclosure.entry.TableFiles;
import org.daylight.kernel.rest.TableType;
import org.daylight.kernel.rest.Upload;
import org.daylight.kernel.rest.Uploads;
import org.daylight.publication.Family;

/** Receives rows that are sent as a table. They are looked at when they are read. */
@Provider
@Consumes({TableType.CSV, TableType.XLSX})
public class TableReader implements MessageBodyReader<RowsDraft> {
    private final TableFiles tables;
    private final Uploads uploads;

    TableReader(TableFiles tables, Uploads uploads) {
        this.tables = tables;
        this.uploads = uploads;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == RowsDraft.class;
    }

    @Override
    public RowsDraft readFrom(
            Class<RowsDraft> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        var charset = TableType.charset(media);
        var upload = uploads.table(body);
        var table = TableType.isXlsx(media) ? tables.xlsx(upload.path()) : tables.csv(upload.path(), charset);
        return new RowsDraft(new Received(table, upload));
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
}
