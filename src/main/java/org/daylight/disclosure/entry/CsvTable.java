package org.daylight.disclosure.entry;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.daylight.kernel.text.Words;

/** A CSV file (RFC 4180), separated by commas. A byte order mark is no part of it. */
final class CsvTable extends FetchedTable {
    /** Characters of one cell, and of what stands unread in memory; the longest text of any row is far shorter. */
    private static final int MAX_CELL = 1 << 16;

    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");

    private final Path file;
    private final Charset charset;
    private final CloseableIterator<CsvRecord> records;
    private int nextLine = 1;

    CsvTable(Path file, Charset charset) {
        this.file = file;
        this.charset = charset;
        try {
            records = CsvReader.builder()
                    .skipEmptyLines(false)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(MAX_CELL)
                    .ofCsvRecord(reader())
                    .iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails at the first bytes that are no text. */
    private InputStreamReader reader() throws IOException {
        var stream = Files.newInputStream(file);
        if (!isByteOrderMark(stream.readNBytes(3))) {
            stream.close();
            stream = Files.newInputStream(file);
        }
        return new InputStreamReader(stream, charset.newDecoder());
    }

    private static boolean isByteOrderMark(byte[] first) {
        return first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
    }

    @Override
    TableLine fetch() {
        try {
            return records.hasNext() ? line(records.next()) : null;
        } catch (CsvParseException e) {
            return TableLine.unreadable(
                    nextLine, Words.of("引号不成对，或单元格过长", "a quote is not closed or not doubled, or a cell is too long"));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                return TableLine.unreadable(
                        firstUnreadable(),
                        Words.of(
                                "不是合法的 %1$s；如为其他编码，请声明 charset",
                                "is not valid %1$s; declare another charset if it is in one", charset.name()));
            }
            throw e;
        }
    }

    private TableLine line(CsvRecord record) {
        int number = nextLine++;
        for (var field : record.getFields()) {
            nextLine += (int) BREAK.matcher(field).results().count();
        }
        return TableLine.of(number, record.getFields().stream().map(Cell::text).toList());
    }

    /** The line with the first bytes that are no text: one character at a time, for a buffer reads ahead. */
    private int firstUnreadable() {
        int line = 1;
        try (var reader = reader()) {
            for (int character = reader.read(); character >= 0; character = reader.read()) {
                line += character == '\n' ? 1 : 0;
            }
        } catch (CharacterCodingException e) {
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
