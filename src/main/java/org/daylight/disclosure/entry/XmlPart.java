package org.daylight.disclosure.entry;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read forward. Names are compared without their namespaces, for there are two sets of them.
 * It has no document type: nothing expands, and nothing is fetched. It has at most so many bytes, however small it was packed.
 */
final class XmlPart implements AutoCloseable {
    /** Characters of one text; a cell of a spreadsheet holds 32,767. */
    private static final int MAX_TEXT = 1 << 16;

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream stream;
    private final XMLStreamReader reader;

    XmlPart(ZipFile zip, String name, long most) throws IOException, XMLStreamException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new XMLStreamException("there is no " + name);
        }
        stream = new Bounded(zip, entry, most);
        reader = FACTORY.createXMLStreamReader(stream);
    }

    /** The one of the Java runtime: libraries bring others, with other defaults. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the next beginning of an element; its name, or null at the end. */
    String nextStart() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
        }
        return null;
    }

    /** Goes to the next beginning of an element before the one at hand ends, or null after its end, called {@code name}. */
    String nextStartWithin(String name) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name)) {
                return null;
            }
        }
        return null;
    }

    /** All text in the element at hand, phonetic guides left out. */
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int guide = 0;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (guide > 0 || reader.getLocalName().equals("rPh")) {
                        guide++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    guide = Math.max(0, guide - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (guide == 0) {
                        append(text);
                    }
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) throws XMLStreamException {
        if (text.length() + reader.getTextLength() > MAX_TEXT) {
            throw new XMLStreamException("a text is too long");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("it declares or uses entities");
        }
        return event;
    }

    /** The value of an attribute, or null; of {@code r:id} when asked for {@code id} and there is none without a prefix. */
    String attribute(String name) {
        String found = null;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                found = found == null || reader.getAttributeNamespace(i) == null ? reader.getAttributeValue(i) : found;
            }
        }
        return found;
    }

    boolean isTrue(String attribute) {
        var value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** What a packed part expands to, up to a limit. */
    private static final class Bounded extends InputStream {
        private final InputStream stream;
        private long left;

        Bounded(ZipFile zip, ZipEntry entry, long most) throws IOException {
            stream = zip.getInputStream(entry);
            left = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = stream.read(into, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("it expands to too much");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
