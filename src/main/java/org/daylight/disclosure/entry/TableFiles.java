package org.daylight.disclosure.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** Files with tables as documents of rows. They are read when the rows are. */
@ApplicationScoped
public class TableFiles {
    private final ContractColumns columns;
    private final ObjectMapper json;

    TableFiles(ContractColumns columns, ObjectMapper json) {
        this.columns = columns;
        this.json = json;
    }

    public RowsDocument xlsx(Path file) {
        return family -> new HeadedRows(new XlsxTable(file), columns.of(family), json, false);
    }

    public RowsDocument csv(Path file, Charset charset) {
        return family -> new HeadedRows(new CsvTable(file, charset), columns.of(family), json, true);
    }
}
